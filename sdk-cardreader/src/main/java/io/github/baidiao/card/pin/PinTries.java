package io.github.baidiao.card.pin;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of PIN tries, card by card, in memory and nowhere else. Thread-safe: of several
 * threads that ask for the same card, one gets the try.
 *
 * <p>A card is known by a salted hash of its citizen ID. It counts as put in anew only when this
 * process saw the last insertion end: the reader was listed empty, or with another card in it;
 * PC/SC has counted a removal and an insertion since; or the card turns up in another reader while
 * its last one is still there. In every other case it is the same insertion, also when the PC/SC
 * service was restarted or the reader plugged in elsewhere. What this process does not see, another
 * program that tries PINs for instance, it does not know.
 *
 * <p>A card that has nothing wrong against it is forgotten when its insertion ends. Of the others
 * only the hash and some numbers stay, until a PIN is right or the process ends.
 */
public final class PinTries {
  private static final PinTries OF_THIS_PROCESS = new PinTries();
  private static final int SALT_BYTES = 32;

  private final byte[] salt = new byte[SALT_BYTES];
  private final Map<String, CardTries> cards = new HashMap<>();

  /** Makes a memory that knows nothing yet: for tests, and for simulated cards. */
  public PinTries() {
    new SecureRandom().nextBytes(salt);
  }

  /** Returns the one that all of this process share, unless they were given another. */
  public static PinTries ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  /** Returns what a card is called here. */
  String name(String citizenId) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(salt);
      return Base64.getEncoder()
          .encodeToString(sha256.digest(citizenId.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Takes note of what the readers hold.
   *
   * @param wanted the reader that is connected to whatever it says: some drivers report a card late
   */
  synchronized void seen(List<CardReader> readers, Optional<String> wanted) {
    cards
        .values()
        .removeIf(tries -> tries.insertionEnded(readers, wanted) && tries.isNothingAgainstIt());
  }

  /** Takes note that a reader had no card to connect to. */
  synchronized void foundEmpty(String readerName) {
    cards.values().removeIf(tries -> tries.left(readerName) && tries.isNothingAgainstIt());
  }

  /**
   * Takes note that a card is in a reader, and returns which try on it would be the next.
   *
   * @throws CardException ({@code CARD-401}) when the permission does not cover that try, or it is
   *     under way on another thread
   */
  synchronized NextTry next(
      String card, CardReader reader, List<CardReader> readers, Permission permission) {
    cards
        .entrySet()
        .removeIf(
            other ->
                !other.getKey().equals(card)
                    && other.getValue().left(reader.name())
                    && other.getValue().isNothingAgainstIt());
    CardTries tries = cards.computeIfAbsent(card, name -> new CardTries());
    tries.isIn(reader, readers);
    return tries.next(permission);
  }

  /**
   * Takes the try: from here nobody else gets one on this card, until it was settled.
   *
   * @throws CardException ({@code CARD-401}) when it is not the next one any more
   */
  synchronized void take(String card, NextTry next) {
    CardTries tries = cards.get(card);
    if (tries == null || !tries.take(next)) {
      throw new CardException(
          CardErrorCode.PIN_TRY_NOT_CONFIRMED, "another try came in between", null);
    }
  }

  /** Settles a try that was taken. */
  synchronized void settle(String card, TryOutcome outcome) {
    CardTries tries = cards.get(card);
    if (tries != null) {
      tries.settle(outcome);
    }
  }

  @Override
  public synchronized String toString() {
    return "PinTries[" + cards.size() + " cards]";
  }
}
