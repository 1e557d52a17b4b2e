package io.github.baidiao.examples.jhcis.swing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The panel on Swing's event thread; parts of a window need no display. */
@Timeout(120)
class CounterPanelTest {
  @TempDir private Path folder;
  private final LinkedBlockingQueue<Runnable> slow = new LinkedBlockingQueue<>();
  private CounterStage stage;
  private CounterPanel panel;

  @BeforeEach
  void open() throws Exception {
    stage = new CounterStage(folder);
    panel = onEventThread(() -> CounterPanel.of(stage.desk, slow::add));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void officerReadsTheCardAndGetsTheCode() throws Exception {
    press("read");
    assertThat(text("message")).isEqualTo("กำลังอ่านบัตร");
    assertThat(isEnabled("read")).isFalse();

    slow.take().run();
    assertThat(text("patient")).isNotBlank();
    assertThat(onEventThread(() -> part("types", JComboBox.class).getItemCount())).isEqualTo(3);
    assertThat(isEnabled("authen")).isTrue();

    onEventThread(
        () -> {
          part("mobile", JTextField.class).setText("0812345678");
          return true;
        });
    press("authen");
    assertThat(isEnabled("authen")).isFalse();
    slow.take().run();

    assertThat(text("message")).isEqualTo("PP1000000001");
    assertThat(isEnabled("read")).isTrue();
  }

  @Test
  void cardThatIsNotThereIsSaidAndCanBeReadLater() throws Exception {
    stage.nhso.reader("no-card");
    press("read");
    slow.take().run();

    assertThat(text("message")).startsWith("NHSO-10");
    assertThat(isEnabled("read")).isTrue();
    assertThat(isEnabled("authen")).isFalse();
  }

  private void press(String name) throws Exception {
    onEventThread(
        () -> {
          part(name, JButton.class).doClick();
          return true;
        });
  }

  private String text(String name) throws Exception {
    return onEventThread(() -> part(name, JLabel.class).getText());
  }

  private boolean isEnabled(String name) throws Exception {
    return onEventThread(() -> part(name, Component.class).isEnabled());
  }

  private <T extends Component> T part(String name, Class<T> type) {
    for (Component each : panel.getComponents()) {
      if (name.equals(each.getName())) {
        return type.cast(each);
      }
    }
    throw new AssertionError(name);
  }

  // Behind what was handed to the event thread before.
  private static <T> T onEventThread(Callable<T> what) throws Exception {
    FutureTask<T> task = new FutureTask<>(what);
    SwingUtilities.invokeLater(task);
    return task.get();
  }
}
