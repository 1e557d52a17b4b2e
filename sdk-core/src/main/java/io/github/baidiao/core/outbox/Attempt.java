package io.github.baidiao.core.outbox;

import io.github.baidiao.core.error.ErrorCode;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One claimed entry, settled or sent by its sender, and the result written down. Thread-safe. */
final class Attempt {
  // After that many unknown outcomes in a row it is not the messages' fault.
  private static final int UNKNOWNS = 3;
  private static final long[] WRITE_AGAIN_AFTER_MS = {200, 1000};

  private final Store store;
  private final EntryCipher cipher;
  private final Announcements news;
  private final Pace pace;

  Attempt(Store store, EntryCipher cipher, Announcements news, Pace pace) {
    this.store = store;
    this.cipher = cipher;
    this.news = news;
    this.pace = pace;
  }

  /**
   * Makes it.
   *
   * @param claimed the row as it is now
   * @param before the row before it was claimed
   * @param failures how often in a row the lane was down, as was known before
   */
  void make(LaneWork work, Row claimed, Row before, int failures, Tally tally) {
    long start = pace.nanoTime();
    boolean interrupted = before.state() == EntryState.SENDING;
    Row row =
        interrupted
            ? Row.builder().from(claimed).lastCode(OutboxErrorCode.INTERRUPTED.id()).build()
            : claimed;
    OneAttempt attempt = new OneAttempt(work, row, before, failures);
    Row next = attempt.next();
    long millis = TimeUnit.NANOSECONDS.toMillis(pace.nanoTime() - start);
    if (write(next)) {
      tally.add(next.state());
      news.tried(Row.builder().from(next).changedAt(next.changedAt() + millis).build(), millis);
    } else {
      tally.addLost();
      news.lost(next, next.state().name());
    }
    if (attempt.answered) {
      works(work);
    }
  }

  // After the result is written: nothing that fails here may lose it.
  private void works(LaneWork work) {
    work.answered();
    if (work.failures() > 0) {
      work.failures(0);
      store.laneWorks(work.lane);
      news.laneWorks(work.lane);
    }
  }

  // What was sent and cannot be written down has to be settled afterwards: worth a second try.
  private boolean write(Row next) {
    for (long pause : WRITE_AGAIN_AFTER_MS) {
      try {
        return store.update(next).isPresent();
      } catch (OutboxException e) {
        try {
          pace.sleep(pause);
        } catch (InterruptedException hurry) {
          Thread.currentThread().interrupt();
          throw e;
        }
      }
    }
    return store.update(next).isPresent();
  }

  private final class OneAttempt {
    private final LaneWork work;
    private final Row claimed;
    private final Row before;
    private final int failures;
    private boolean answered;

    OneAttempt(LaneWork work, Row claimed, Row before, int failures) {
      this.work = work;
      this.claimed = claimed;
      this.before = before;
      this.failures = failures;
    }

    Row next() {
      if (!cipher.hasKeyOf(claimed.payload())) {
        // Somebody has to put it back: no attempt of the message's own.
        return new NextState(claimed, cipher)
            .laterUncounted(OutboxErrorCode.PAYLOAD_UNREADABLE, afterLongerPause());
      }
      OneDelivery delivery;
      try {
        byte[] payload = cipher.open(claimed.id(), EntryCipher.PAYLOAD, claimed.payload());
        delivery = new OneDelivery(store, cipher, claimed, payload, claimed.dueAt().orElse(0));
      } catch (OutboxException e) {
        return laterByItself(new NextState(claimed, cipher), e.code());
      }
      return claimed.unsettled() ? settled(delivery) : sent(delivery);
    }

    private Row settled(OneDelivery delivery) {
      Settlement settlement;
      try {
        settlement = Objects.requireNonNull(work.sender.settle(delivery));
      } catch (Throwable thrown) {
        news.senderFailed(claimed, thrown);
        return isLastAttempt()
            ? state(delivery).forAPerson(OutboxErrorCode.SENDER_FAILED)
            : state(delivery).unknown(OutboxErrorCode.SENDER_FAILED, afterBackoff());
      }
      return settlement.match(
          again -> isExpired() ? expired(delivery) : sent(delivery),
          known -> known(delivery, known.result()),
          look ->
              isExpired()
                  ? expired(delivery)
                  : state(delivery).lookAgain(look.code(), afterLongerPause()),
          person -> state(delivery).forAPerson(person.code()));
    }

    // What the look-up tells is true of all attempts so far.
    private Row known(OneDelivery delivery, SendResult result) {
      Row row = delivery.row();
      return after(new NextState(Row.builder().from(row).unsettled(false).build(), cipher), result);
    }

    private Row expired(OneDelivery delivery) {
      return state(delivery).givenUp(OutboxErrorCode.EXPIRED);
    }

    private Row sent(OneDelivery delivery) {
      SendResult result;
      try {
        result = Objects.requireNonNull(work.sender.send(delivery));
      } catch (Throwable thrown) {
        if (delivery.isFailureToRemember(thrown)) {
          return laterByItself(state(delivery), ((OutboxException) thrown).code());
        }
        news.senderFailed(claimed, thrown);
        return isLastAttempt()
            ? state(delivery).forAPerson(OutboxErrorCode.SENDER_FAILED)
            : state(delivery).unknown(OutboxErrorCode.SENDER_FAILED, afterBackoff());
      }
      return after(state(delivery), result);
    }

    private Row after(NextState state, SendResult result) {
      return result.match(
          arrived -> {
            answered = true;
            return state.arrived(arrived);
          },
          refused -> {
            answered = true;
            return state.refused(refused);
          },
          later -> later(state, later),
          unknown -> unknown(state, unknown.code().orElse(OutboxErrorCode.SENDER_FAILED)));
    }

    private Row later(NextState state, SendResult.Later later) {
      ErrorCode code = later.code().orElse(OutboxErrorCode.SENDER_FAILED);
      if (later.wholeLane()) {
        return state.laterUncounted(code, pauseLane(code, later.retryAfter()));
      }
      return laterByItself(state, code);
    }

    private Row laterByItself(NextState state, ErrorCode code) {
      return isLastAttempt()
          ? state.givenUp(OutboxErrorCode.ATTEMPTS_OVER, code)
          : state.later(code, afterBackoff());
    }

    private Row unknown(NextState state, ErrorCode code) {
      if (work.unknown() >= UNKNOWNS) {
        return state.unknown(code, pauseLane(code, Optional.empty()));
      }
      return state.unknown(code, afterBackoff());
    }

    // Who was sending at the same time has found the same fault: it counts once.
    private long pauseLane(ErrorCode code, Optional<Duration> asked) {
      int known = store.lane(work.lane).failures();
      int inARow = known > failures ? known : known + 1;
      long until = store.now() + work.backoff.after(inARow, asked);
      store.pause(work.lane, until, inARow);
      work.failures(inARow);
      news.lanePaused(work.lane, until, code.id());
      return until;
    }

    // What is not counted: the pause before tells how long this one is.
    private long afterLongerPause() {
      boolean paused = before.attempts() > 0 || before.lastCode().isPresent();
      boolean ended = before.state() != EntryState.SENDING;
      long former = paused && ended ? before.dueAt().orElse(0) - before.changedAt() : 0;
      return store.now() + work.backoff.following(Math.max(0, former));
    }

    private long afterBackoff() {
      return store.now() + work.backoff.after(claimed.attempts());
    }

    private boolean isLastAttempt() {
      return claimed.attempts() >= work.settings.attempts();
    }

    private boolean isExpired() {
      return claimed.expiresAt() <= store.now();
    }

    private NextState state(OneDelivery delivery) {
      return new NextState(delivery.row(), cipher);
    }
  }
}
