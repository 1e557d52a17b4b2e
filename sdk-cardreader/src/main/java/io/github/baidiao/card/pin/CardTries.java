package io.github.baidiao.card.pin;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is known of one card. Not thread-safe: {@link PinTries} guards it. */
final class CardTries {
  private static final int EVENT_COUNTS = 0x1_0000;

  private String readerName = "";
  private OptionalInt eventCount = OptionalInt.empty();
  private int triesInThisInsertion;
  private int wrongInARow;
  private OptionalInt triesLeft = OptionalInt.empty();
  private int settled;
  private boolean taken;

  /** Nothing that the next insertion has to know. */
  boolean isNothingAgainstIt() {
    return !taken && triesInThisInsertion == 0 && wrongInARow == 0 && !triesLeft.isPresent();
  }

  /** Returns whether these readers show that it was taken out; then that is noted. */
  boolean insertionEnded(List<CardReader> readers, Optional<String> wanted) {
    for (CardReader reader : readers) {
      boolean empty = !reader.cardPresent() && !wanted.filter(reader.name()::equals).isPresent();
      boolean same = reader.name().equals(readerName);
      if (same && (empty || wentAndCame(reader.eventCount()))) {
        return left(readerName);
      }
    }
    return false;
  }

  /** Returns whether it was in this reader, which it is not any more; then that is noted. */
  boolean left(String nameOfReader) {
    if (!nameOfReader.equals(readerName)) {
      return false;
    }
    triesInThisInsertion = 0;
    return true;
  }

  void isIn(CardReader reader, List<CardReader> readers) {
    boolean moved =
        !reader.name().equals(readerName)
            && readers.stream().anyMatch(other -> other.name().equals(readerName));
    if (moved) {
      triesInThisInsertion = 0;
    }
    readerName = reader.name();
    eventCount = reader.eventCount();
  }

  /**
   * Forward by two or more, less than half the way round: it went and one came. A restarted service
   * begins to count anew, with which the count falls back and proves nothing.
   */
  private boolean wentAndCame(OptionalInt now) {
    if (!now.isPresent() || !eventCount.isPresent()) {
      return false;
    }
    int forward = (now.getAsInt() - eventCount.getAsInt() + EVENT_COUNTS) % EVENT_COUNTS;
    return forward >= 2 && forward < EVENT_COUNTS / 2;
  }

  NextTry next(Permission permission) {
    boolean last = isLast();
    Permission needed =
        last
            ? Permission.LAST_TRY
            : triesInThisInsertion > 0 ? Permission.ONE_MORE_TRY : Permission.FIRST_TRY;
    if (taken) {
      throw refused("another try is under way");
    }
    if (!permission.covers(needed)) {
      throw refused(last ? "it would be the last try" : "not the first try in this insertion");
    }
    return new NextTry(settled, triesInThisInsertion + 1, triesLeft, last);
  }

  private static CardException refused(String why) {
    return new CardException(CardErrorCode.PIN_TRY_NOT_CONFIRMED, why, null);
  }

  private boolean isLast() {
    return wrongInARow >= PinRules.WRONG_UNTIL_SET_ANEW - 1
        || (triesLeft.isPresent() && triesLeft.getAsInt() <= 1);
  }

  boolean take(NextTry next) {
    if (taken || settled != next.settledBefore) {
      return false;
    }
    taken = true;
    return true;
  }

  void settle(TryOutcome outcome) {
    taken = false;
    if (outcome.kind == TryOutcome.Kind.NOT_SENT) {
      return;
    }
    settled++;
    triesInThisInsertion++;
    if (outcome.kind == TryOutcome.Kind.RIGHT) {
      wrongInARow = 0;
      triesLeft = OptionalInt.empty();
    } else if (outcome.kind == TryOutcome.Kind.WRONG) {
      wrongInARow++;
      triesLeft = outcome.told.isPresent() ? outcome.told : oneLess();
    }
  }

  /** For a try whose outcome the card did not tell: the worst is assumed. */
  private OptionalInt oneLess() {
    return triesLeft.isPresent()
        ? OptionalInt.of(Math.max(0, triesLeft.getAsInt() - 1))
        : triesLeft;
  }
}
