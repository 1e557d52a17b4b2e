package io.github.baidiao.examples.jhcis.swing;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.authen.AuthenDesk;
import io.github.baidiao.examples.anyhis.authen.DeskReading;
import io.github.baidiao.examples.anyhis.authen.DeskRequest;
import io.github.baidiao.nhso.ClaimType;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the counter does when the officer presses something. Its methods are called on the event
 * thread and return at once; one thing is done at a time, and what is pressed meanwhile is dropped.
 */
public final class CounterPresenter {
  private final AuthenDesk desk;
  private final CounterView view;
  private final Executor slow;
  private final Executor screen;
  private boolean busy;
  private DeskReading.@Nullable Ready reading;

  /**
   * Makes one.
   *
   * @param slow where card and NHSO are waited for: a thread of the program's own
   * @param screen {@code SwingUtilities::invokeLater}
   */
  public CounterPresenter(AuthenDesk desk, CounterView view, Executor slow, Executor screen) {
    this.desk = desk;
    this.view = view;
    this.slow = slow;
    this.screen = screen;
  }

  /** Reads the card in the reader. */
  public void readCard() {
    reading = null;
    run("กำลังอ่านบัตร", desk::read, this::read);
  }

  private void read(DeskReading result) {
    boolean unused =
        result.match(
            ready -> {
              reading = ready;
              view.ready(ready);
              return true;
            },
            not -> {
              view.failed(not.code(), not.serverText());
              return false;
            });
  }

  /** Gets the claim code of one of the visits of the card that was read last. */
  public void authen(VisitKey visit, ClaimType type, String mobile) {
    DeskReading.@Nullable Ready card = reading;
    if (card == null || busy) {
      return;
    }
    DeskRequest request;
    try {
      request =
          DeskRequest.builder()
              .patient(card.patient())
              .visit(visit)
              .claimType(type)
              .mobile(MobileNumber.of(mobile.trim()))
              .build();
    } catch (SdkException wrong) {
      view.failed(wrong.code(), Optional.empty());
      return;
    }
    // The next patient's card is read anew.
    reading = null;
    run(
        "กำลังขอ claim code",
        () -> desk.authen(request),
        result -> {
          boolean unused =
              result.match(
                  coded -> shown(() -> view.coded(coded)),
                  notKept -> shown(() -> view.notKept(notKept)),
                  notDone -> shown(() -> view.failed(notDone.why(), notDone.serverText())),
                  unknown -> shown(() -> view.failed(unknown.why(), Optional.empty())));
        });
  }

  private static boolean shown(Runnable what) {
    what.run();
    return true;
  }

  private <T> void run(String thai, Supplier<T> what, Consumer<T> then) {
    if (busy) {
      return;
    }
    busy = true;
    view.busy(thai);
    slow.execute(
        () -> {
          Runnable news;
          try {
            T result = what.get();
            news = () -> then.accept(result);
          } catch (SdkException fault) {
            news = () -> view.failed(fault.code(), Optional.empty());
          } catch (RuntimeException | Error fault) {
            // A window that waits for ever is worse; the fault's text may quote a person.
            news = () -> view.failed(HisErrorCode.UNEXPECTED, Optional.empty());
          }
          handBack(news);
        });
  }

  private void handBack(Runnable news) {
    screen.execute(
        () -> {
          busy = false;
          news.run();
        });
  }
}
