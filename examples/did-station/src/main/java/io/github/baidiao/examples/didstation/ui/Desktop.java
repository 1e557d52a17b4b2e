package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.Station;
import io.github.baidiao.examples.didstation.station.StationParts;
import io.github.baidiao.examples.didstation.text.Language;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** Puts a station into a window: one thread for what is slow, Swing's for what is shown. */
public final class Desktop {
  private static final int SECOND = 1000;

  private Desktop() {}

  /**
   * Opens the window; returns at once.
   *
   * @param closed called when it was closed
   */
  public static void open(StationParts parts, Language language, Runnable closed) {
    SwingUtilities.invokeLater(() -> show(parts, language, closed));
  }

  /** Opens the window, on the event thread. */
  static StationFrame show(StationParts parts, Language language, Runnable closed) {
    Look.install();
    ExecutorService slow =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "did-station-work");
              thread.setDaemon(true);
              return thread;
            });
    Station station = Station.start(parts, slow, SwingUtilities::invokeLater);
    Language readable = Look.hasThai() ? language : Language.ENGLISH;
    StationFrame frame = new StationFrame(station, readable, parts.clock());
    station.show(frame);
    Timer clock = new Timer(SECOND, tick -> station.tick());
    clock.start();
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent closing) {
            if (station.isRegistering()) {
              return; // its answer is waited for
            }
            clock.stop();
            station.close();
            slow.shutdown();
            frame.dispose();
            closed.run();
          }
        });
    frame.open(station::touched);
    return frame;
  }
}
