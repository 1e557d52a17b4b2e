package io.github.baidiao.examples.didstation.camera;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.didstation.face.FaceJudge;
import io.github.baidiao.examples.didstation.fault.DeskErrorCode;
import io.github.baidiao.examples.didstation.fault.DeskException;
import java.awt.image.BufferedImage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Frames of a camera with what is wrong with each, as they come, from {@link #start} to {@link
 * #close}. The camera is opened, looked at and closed on a thread of its own.
 */
public final class LiveView implements AutoCloseable {
  private final Camera.Source source;
  private final FaceJudge judge;
  private final Executor screen;
  private final Watcher watcher;
  private final Thread thread;
  private final @Nullable LiveView former;
  private volatile boolean closed;

  private LiveView(
      Camera.Source source,
      FaceJudge judge,
      Executor screen,
      Watcher watcher,
      @Nullable LiveView former) {
    this.source = source;
    this.judge = judge;
    this.screen = screen;
    this.watcher = watcher;
    this.former = former;
    thread = new Thread(this::look, "did-station-camera");
    thread.setDaemon(true);
  }

  /**
   * Starts to look.
   *
   * @param screen where the watcher is called
   * @param former one that was closed, whose camera has to be closed before it is opened again
   */
  public static LiveView start(
      Camera.Source source,
      FaceJudge judge,
      Executor screen,
      Watcher watcher,
      @Nullable LiveView former) {
    LiveView view = new LiveView(source, judge, screen, watcher, former);
    view.thread.start();
    return view;
  }

  private void look() {
    LiveView before = former;
    if (before != null) {
      before.awaitEnd();
    }
    try (Camera camera = source.open()) {
      while (!closed) {
        BufferedImage picture = camera.next();
        if (!closed) {
          LiveFrame frame = new LiveFrame(picture, judge.inspect(picture));
          tell(() -> watcher.saw(frame));
        }
      }
    } catch (SdkException fault) {
      tell(() -> watcher.stopped(fault));
    } catch (RuntimeException | LinkageError fault) {
      String what = fault.getClass().getSimpleName();
      tell(() -> watcher.stopped(new DeskException(DeskErrorCode.CAMERA_MISSING, what)));
    }
  }

  private void tell(Runnable news) {
    screen.execute(
        () -> {
          if (!closed) {
            news.run();
          }
        });
  }

  private void awaitEnd() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops; nothing is told afterwards, if this is called where the watcher is. */
  @Override
  public void close() {
    closed = true;
  }

  /** Who looks at the frames. */
  public interface Watcher {

    void saw(LiveFrame frame);

    /** The camera is gone, or was not there; no frame follows. */
    void stopped(SdkException fault);
  }
}
