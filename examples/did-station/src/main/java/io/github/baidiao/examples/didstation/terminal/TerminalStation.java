package io.github.baidiao.examples.didstation.terminal;

import io.github.baidiao.examples.didstation.camera.LiveFrame;
import io.github.baidiao.examples.didstation.station.Screen;
import io.github.baidiao.examples.didstation.station.Station;
import io.github.baidiao.examples.didstation.station.StationParts;
import io.github.baidiao.examples.didstation.station.StationWindow;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import io.github.baidiao.moph.aal.QrTerminal;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A station in a terminal: what the window would show is written, and asked for line by line. The
 * cards are seen all the while, as with a window; a line that was asked for on a screen that is
 * gone is thrown away.
 */
public final class TerminalStation implements StationWindow {
  private final PrintStream out;
  private final Texts texts;
  private final Guide guide;
  private final Lines lines;
  private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
  private final ExecutorService slow = Executors.newSingleThreadExecutor(TerminalStation::daemon);
  private final ExecutorService typing = Executors.newSingleThreadExecutor(TerminalStation::daemon);
  private final Station station;
  private final Answers answers;
  private View shown;
  private boolean asked;
  private boolean over;

  private TerminalStation(
      StationParts parts, Texts texts, QrTerminal terminal, Lines lines, PrintStream out) {
    this.out = out;
    this.texts = texts;
    this.lines = lines;
    guide = new Guide(out, texts, terminal);
    station = Station.start(parts, slow, screen::add);
    answers = new Answers(station, texts);
    shown = station.view();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "did-station-terminal");
    thread.setDaemon(true);
    return thread;
  }

  /** Runs a station until no line comes any more; the calling thread is where its screen is. */
  public static void run(
      StationParts parts, Texts texts, QrTerminal terminal, Lines lines, PrintStream out) {
    TerminalStation run = new TerminalStation(parts, texts, terminal, lines, out);
    run.station.show(run);
    run.guide.screen(run.shown);
    run.ask();
    try {
      while (!run.over) {
        Runnable news = run.screen.poll(1, TimeUnit.SECONDS);
        if (news == null) {
          run.station.tick();
        } else {
          news.run();
        }
        // Not earlier: what is under way may lead to another screen, which asks for something else.
        if (run.screen.isEmpty()) {
          run.ask();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      run.station.close();
      run.slow.shutdown();
      run.typing.shutdownNow();
    }
  }

  @Override
  public void show(View view) {
    View before = shown;
    shown = view;
    if (view.screen() != before.screen() || !view.details().equals(before.details())) {
      answers.forget();
      guide.screen(view);
    } else if (view.reader() != before.reader()) {
      guide.reader(view);
    }
    if (!view.busy() && !view.notice().equals(before.notice())) {
      guide.notice(view);
    }
  }

  @Override
  public void frame(LiveFrame frame) {
    // Only whether there is one matters here; the hints are for a window.
  }

  private void ask() {
    if (asked || shown.busy() || over || !answers.isWanted(shown)) {
      return;
    }
    asked = true;
    Screen when = shown.screen();
    out.print(texts.get(answers.prompt(shown), answers.about(shown)) + " ");
    out.flush();
    boolean hidden = answers.isHidden(shown);
    typing.execute(
        () -> {
          char @Nullable [] line = lines.next(hidden);
          screen.add(() -> answered(when, line));
        });
  }

  private void answered(Screen when, char @Nullable [] line) {
    asked = false;
    if (line == null) {
      over = true;
      return;
    }
    station.touched();
    if (when == shown.screen() && !shown.busy()) {
      answers.give(shown, line);
    }
    Arrays.fill(line, '\0');
  }
}
