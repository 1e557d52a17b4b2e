package io.github.baidiao.moph.kiosk;

import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A board for one process, which holds both screens: nothing is kept when it ends. Thread-safe.
 *
 * <p>Pictures are wiped as soon as nobody waits for them; what became of an entry is known for an
 * hour after that.
 */
public final class MemoryKioskBoard {
  private static final Duration KNOWN_AFTERWARDS = Duration.ofHours(1);
  private static final int LONGEST_REASON = 200;

  private final Clock clock;
  private final Duration life;
  private final Map<UUID, Entry> entries = new LinkedHashMap<>();

  private MemoryKioskBoard(Clock clock, Duration life) {
    this.clock = clock;
    this.life = life;
  }

  /**
   * Makes an empty board.
   *
   * @param life how long a citizen waits for staff
   * @throws MophException {@code MOPH-102} for a life that is not positive
   */
  public static MemoryKioskBoard of(Clock clock, Duration life) {
    if (life.isZero() || life.isNegative()) {
      throw MophException.of(MophErrorCode.SETTINGS_INVALID, "life");
    }
    return new MemoryKioskBoard(clock, life);
  }

  /**
   * Returns the board as a kiosk sees it.
   *
   * @param deviceName what the hospital calls the kiosk
   */
  public KioskBoard kiosk(String deviceName) {
    return new KioskBoard() {
      @Override
      public KioskState submit(KioskSubmission submission) {
        return MemoryKioskBoard.this.submit(deviceName, submission);
      }

      @Override
      public KioskState state(UUID transactionId) {
        return MemoryKioskBoard.this.state(transactionId);
      }

      @Override
      public KioskState withdraw(UUID transactionId) {
        return MemoryKioskBoard.this.withdraw(transactionId);
      }
    };
  }

  /**
   * Returns the board as an officer sees it.
   *
   * @param tokens issues the token of a registration, by what the provider calls it
   */
  public KioskStaffBoard staff(Function<String, AalToken> tokens) {
    return new KioskStaffBoard() {
      @Override
      public List<KioskTicket> waiting() {
        return MemoryKioskBoard.this.waiting();
      }

      @Override
      public Optional<KioskSubmission> fetch(UUID transactionId) {
        return MemoryKioskBoard.this.fetch(transactionId);
      }

      @Override
      public boolean release(UUID transactionId, String registrationId) {
        return MemoryKioskBoard.this.release(transactionId, registrationId, tokens);
      }

      @Override
      public boolean cancel(UUID transactionId, String reason) {
        return MemoryKioskBoard.this.cancel(transactionId, reason);
      }
    };
  }

  private synchronized KioskState submit(String deviceName, KioskSubmission submission) {
    forgetTheOld();
    Entry known = entries.get(submission.transactionId());
    if (known != null) {
      if (!known.ticket.citizenId().equals(submission.holder().citizenId())) {
        throw MophException.of(MophErrorCode.REFUSED, "that id is another person's");
      }
      return known.state();
    }
    for (Entry entry : entries.values()) {
      if (entry.waits() && entry.ticket.deviceName().equals(deviceName)) {
        throw MophException.of(MophErrorCode.REFUSED, "another one of this kiosk waits");
      }
    }
    Entry entry = new Entry(deviceName, submission.copy(), clock.instant());
    entries.put(submission.transactionId(), entry);
    return entry.state();
  }

  private synchronized KioskState state(UUID transactionId) {
    return entry(transactionId).state();
  }

  private synchronized KioskState withdraw(UUID transactionId) {
    Entry entry = entry(transactionId);
    if (entry.waits()) {
      entry.endAs(new KioskState.Withdrawn());
    }
    return entry.state();
  }

  private synchronized List<KioskTicket> waiting() {
    forgetTheOld();
    List<KioskTicket> waiting = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (entry.waits()) {
        waiting.add(entry.ticket);
      }
    }
    return waiting;
  }

  private synchronized Optional<KioskSubmission> fetch(UUID transactionId) {
    forgetTheOld();
    return Optional.ofNullable(entries.get(transactionId))
        .filter(Entry::waits)
        .map(entry -> entry.submission.copy());
  }

  // The token is issued under the lock, so that a citizen who leaves meanwhile is before or after.
  private synchronized boolean release(
      UUID transactionId, String registrationId, Function<String, AalToken> tokens) {
    Entry entry = entry(transactionId);
    KioskState state = entry.state();
    if (entry.waits()) {
      entry.endAs(new KioskState.Released(registrationId, tokens.apply(registrationId)));
      return true;
    }
    return state instanceof KioskState.Released
        && ((KioskState.Released) state).registrationId().equals(registrationId);
  }

  private synchronized boolean cancel(UUID transactionId, String reason) {
    if (reason.trim().isEmpty() || reason.length() > LONGEST_REASON) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "reason");
    }
    Entry entry = entry(transactionId);
    if (entry.waits()) {
      entry.endAs(new KioskState.Cancelled(reason));
      return true;
    }
    return entry.state() instanceof KioskState.Cancelled;
  }

  private Entry entry(UUID transactionId) {
    forgetTheOld();
    Entry entry = entries.get(transactionId);
    if (entry == null) {
      throw MophException.of(MophErrorCode.KIOSK_ENTRY_GONE);
    }
    return entry;
  }

  private void forgetTheOld() {
    Instant now = clock.instant();
    for (Entry entry : entries.values()) {
      if (entry.waits() && !now.isBefore(entry.ticket.expiresAt())) {
        entry.endAs(new KioskState.Expired());
      }
    }
    entries.values().removeIf(entry -> entry.isOlderThan(now.minus(KNOWN_AFTERWARDS)));
  }

  private final class Entry {
    private final KioskTicket ticket;
    private final KioskSubmission submission;
    private @Nullable KioskState end;
    private @Nullable Instant endedAt;

    Entry(String deviceName, KioskSubmission submission, Instant now) {
      this.submission = submission;
      ticket =
          KioskTicket.builder()
              .transactionId(submission.transactionId())
              .deviceName(deviceName)
              .nameTh(submission.holder().nameTh())
              .citizenId(submission.holder().citizenId())
              .similarity(submission.face().similarity())
              .decision(submission.face().decision())
              .submittedAt(now)
              .expiresAt(now.plus(life))
              .build();
    }

    boolean waits() {
      return end == null;
    }

    KioskState state() {
      KioskState ended = end;
      return ended == null ? new KioskState.Waiting(ticket.expiresAt()) : ended;
    }

    void endAs(KioskState state) {
      end = state;
      endedAt = clock.instant();
      submission.close();
    }

    boolean isOlderThan(Instant then) {
      Instant ended = endedAt;
      return ended != null && ended.isBefore(then);
    }
  }
}
