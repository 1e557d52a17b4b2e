package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.examples.anyhis.authen.AuthenDesk;
import io.github.baidiao.examples.anyhis.authen.DeskSettings;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.examples.jhcis.swing.CounterPanel;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jhcis counter}: the counter in a window, as a Swing HIS would take it into its own. */
@Command(
    description = {
      "Opens a window with the counter: card, visit, claim type, claim code. Codes are real even"
          + " without --write, which alone writes them into JHCIS.",
      "เปิดหน้าต่างเคาน์เตอร์สำหรับขอ authen เป็นการขอจริงแม้ไม่ใส่ --write ซึ่งมีผลเฉพาะการเขียนลง JHCIS"
    })
final class CounterCommand extends SiteCommand {
  private static final int LONGEST_MINUTES = 10;

  @Mixin private final WriteOption write = new WriteOption();

  CounterCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Report report) {
    if (GraphicsEnvironment.isHeadless()) {
      throw SettingsFile.wrong("no display");
    }
    ExecutorService slow = Executors.newSingleThreadExecutor();
    try (Site site = open(write.mode())) {
      site.headOfTheCounter(report);
      WriteBack writeBack = site.writeBack(new FindingList());
      AuthenDesk desk =
          new AuthenDesk(
              site.services().agent(),
              site.his(),
              site.ledger(),
              writeBack,
              DeskSettings.builder().clock(site.clock()).build());
      CountDownLatch closed = new CountDownLatch(1);
      SwingUtilities.invokeLater(() -> show(CounterPanel.of(desk, slow), closed));
      closed.await();
      // A code that is being asked for is kept before ledger and agent are closed.
      slow.shutdown();
      boolean unused = slow.awaitTermination(LONGEST_MINUTES, TimeUnit.MINUTES);
      return ExitCode.DONE;
    } catch (InterruptedException e) {
      return ExitCode.DONE;
    } finally {
      slow.shutdownNow();
    }
  }

  private static void show(CounterPanel panel, CountDownLatch closed) {
    JFrame frame = new JFrame("Authen");
    frame.add(panel);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent closing) {
            frame.dispose();
            closed.countDown();
          }
        });
    frame.pack();
    frame.setVisible(true);
  }
}
