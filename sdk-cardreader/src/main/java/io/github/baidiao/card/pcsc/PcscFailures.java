package io.github.baidiao.card.pcsc;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.winscard.PcscError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.smartcardio.CardNotPresentException;
import org.jspecify.annotations.Nullable;

/**
 * From what {@code javax.smartcardio} throws to our codes. The PC/SC error name is the message of a
 * cause whose class is hidden, so the chain of causes is searched for it. {@link PcscError} is the
 * table of those names; here is what providers say in other ways.
 */
final class PcscFailures {
  private static final Pattern NAME =
      Pattern.compile("\\b(?:(?:SCARD|WINDOWS)_[A-Z0-9_]{1,60}|0x[0-9a-fA-F]{1,8})\\b");

  private PcscFailures() {}

  /** Returns the code of a failure of any {@code javax.smartcardio} call. */
  static CardErrorCode code(Exception failure) {
    Optional<PcscError> known = error(failure);
    if (known.isPresent()) {
      return known.get().code();
    }
    if (failure instanceof CardNotPresentException) {
      return CardErrorCode.NO_CARD;
    }
    // An answer of no bytes: the card went while it worked. "apdu must be at least 2 bytes long".
    if (failure instanceof IllegalArgumentException) {
      return CardErrorCode.CARD_REMOVED;
    }
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    // The provider's own words, both seen: from transmit after REMOVED_CARD, and from
    // beginExclusive or transmit while another thread has the card.
    if (failure instanceof IllegalStateException && message.contains("removed")) {
      return CardErrorCode.CARD_REMOVED;
    }
    if (message.startsWith("Exclusive access")) {
      return CardErrorCode.READER_BUSY;
    }
    return CardErrorCode.READER_FAILURE;
  }

  /**
   * Translates; the detail is the reader and the PC/SC name.
   *
   * @param readerName the reader it happened at, if it was one
   */
  static CardException translate(Exception failure, @Nullable String readerName) {
    String where = readerName == null ? "PC/SC" : readerName;
    String name = detail(failure);
    return new CardException(code(failure), name == null ? where : where + ": " + name, failure);
  }

  /**
   * The service went, and the provider cannot be brought to ask for it again.
   *
   * @param readerName the reader it happened at, if it was one
   */
  static CardException lostForGood(Exception failure, @Nullable String readerName) {
    return new CardException(
        code(failure),
        (readerName == null ? "PC/SC" : readerName)
            + ": "
            + detail(failure)
            + "; the service was lost while this program used it: start it, then restart this"
            + " program",
        failure);
  }

  /** Whether nothing can be asked on the same PC/SC context again. */
  static boolean contextIsUseless(Exception failure) {
    Optional<PcscError> known = error(failure);
    return known.isPresent()
        && (known.get().serviceLost() || known.get() == PcscError.SCARD_E_NO_MEMORY);
  }

  /** Whether the JDK's provider will from now on not even disconnect the card. */
  static boolean cardIsGoneForTheProvider(Exception failure) {
    return error(failure).equals(Optional.of(PcscError.SCARD_W_REMOVED_CARD));
  }

  /**
   * No PC/SC at all: not installed, not running, or not in this Java's list of providers. A Java
   * without module {@code java.smartcardio} never gets here; see {@code ThaiIdCards.pcsc()}.
   */
  static CardException unavailable(Exception failure) {
    String name = detail(failure);
    return new CardException(
        CardErrorCode.PCSC_UNAVAILABLE, name == null ? "no PC/SC provider" : name, failure);
  }

  /** A failure that no call reported; here, so that two classes named CardException meet once. */
  static CardException at(String readerName, CardErrorCode code) {
    return new CardException(code, readerName, null);
  }

  private static @Nullable String detail(Exception failure) {
    Optional<PcscError> known = error(failure);
    return known.isPresent() ? known.get().detail() : pcscName(failure);
  }

  private static Optional<PcscError> error(Throwable failure) {
    String name = pcscName(failure);
    return name == null ? Optional.empty() : PcscError.of(name);
  }

  private static @Nullable String pcscName(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      Matcher name = NAME.matcher(String.valueOf(cause.getMessage()));
      if (name.find()) {
        return name.group();
      }
      cause = cause.getCause();
    }
    return null;
  }
}
