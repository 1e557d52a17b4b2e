package io.github.baidiao.card.pcsc;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.smartcardio.CardNotPresentException;
import org.jspecify.annotations.Nullable;

/**
 * From what {@code javax.smartcardio} throws to our codes. The PC/SC error name is the message of a
 * cause whose class is hidden, so the chain of causes is searched for it.
 *
 * <p>Rows marked "seen" were produced with pcscd 1.9.9 and JDK 17; the others follow the meaning
 * that the PC/SC specification and pcsc-lite's headers give.
 */
final class PcscFailures {
  private static final Pattern NAME =
      Pattern.compile("\\b(?:(?:SCARD|WINDOWS)_[A-Z0-9_]{1,60}|0x[0-9a-fA-F]{1,8})\\b");
  private static final Set<String> SERVICE_LOST =
      new HashSet<>(
          Arrays.asList(
              "SCARD_E_NO_SERVICE",
              "SCARD_E_SERVICE_STOPPED",
              "SCARD_F_COMM_ERROR",
              "SCARD_E_INVALID_HANDLE",
              "WINDOWS_ERROR_INVALID_HANDLE"));
  private static final Map<String, CardErrorCode> CODES;

  static {
    Map<String, CardErrorCode> codes = new HashMap<>();
    // NO_SERVICE and COMM_ERROR seen, when pcscd is stopped.
    for (String lost : SERVICE_LOST) {
      codes.put(lost, CardErrorCode.PCSC_UNAVAILABLE);
    }
    // polkit does not let this user in: SCARD_E_NO_ACCESS, which the JDK has no name for, and
    // SCARD_W_SECURITY_VIOLATION, whose number the JDK takes for that of INSERTED_CARD.
    codes.put("0x80100027", CardErrorCode.PCSC_UNAVAILABLE);
    codes.put("SCARD_W_INSERTED_CARD", CardErrorCode.PCSC_UNAVAILABLE);
    // The reader. NO_READERS_AVAILABLE seen, by list().
    codes.put("SCARD_E_NO_READERS_AVAILABLE", CardErrorCode.NO_READER);
    codes.put("SCARD_E_UNKNOWN_READER", CardErrorCode.READER_NOT_FOUND);
    codes.put("SCARD_E_READER_UNAVAILABLE", CardErrorCode.READER_NOT_FOUND);
    codes.put("SCARD_E_SHARING_VIOLATION", CardErrorCode.READER_BUSY);
    // The card. NO_SMARTCARD seen at connect, NOT_TRANSACTED at once after a card was pulled,
    // REMOVED_CARD when pcscd has noticed, RESET_CARD after a reset by another process.
    codes.put("SCARD_E_NO_SMARTCARD", CardErrorCode.NO_CARD);
    codes.put("SCARD_E_NOT_TRANSACTED", CardErrorCode.CARD_REMOVED);
    codes.put("SCARD_W_REMOVED_CARD", CardErrorCode.CARD_REMOVED);
    // Unverified, never seen by us: a card pulled in the middle of a command, on Windows. The JDK
    // (17) has a name for neither number.
    codes.put("SCARD_E_COMM_DATA_LOST", CardErrorCode.CARD_REMOVED);
    codes.put("0x8010002f", CardErrorCode.CARD_REMOVED);
    codes.put("0x1f", CardErrorCode.CARD_REMOVED); // ERROR_GEN_FAILURE
    codes.put("SCARD_W_RESET_CARD", CardErrorCode.CARD_RESET);
    codes.put("SCARD_W_UNRESPONSIVE_CARD", CardErrorCode.CARD_MUTE);
    codes.put("SCARD_W_UNPOWERED_CARD", CardErrorCode.CARD_MUTE);
    codes.put("SCARD_W_UNSUPPORTED_CARD", CardErrorCode.CARD_MUTE);
    codes.put("SCARD_E_TIMEOUT", CardErrorCode.CARD_MUTE);
    CODES = Collections.unmodifiableMap(codes);
  }

  private PcscFailures() {}

  /** Returns the code of a failure of any {@code javax.smartcardio} call. */
  static CardErrorCode code(Exception failure) {
    String name = pcscName(failure);
    CardErrorCode known = name == null ? null : CODES.get(name);
    if (known != null) {
      return known;
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
    CardErrorCode code = code(failure);
    String name = pcscName(failure);
    StringBuilder detail = new StringBuilder(readerName == null ? "PC/SC" : readerName);
    if (name != null) {
      detail.append(": ").append(name);
    }
    if (SERVICE_LOST.contains(String.valueOf(name))) {
      detail.append(
          "; the service was lost while this program used it: start it, then restart this program");
    }
    return new CardException(code, detail.toString(), failure);
  }

  /**
   * No PC/SC at all: not installed, not running, or not in this Java's list of providers. A Java
   * without module {@code java.smartcardio} never gets here; see {@code ThaiIdCards.pcsc()}.
   */
  static CardException unavailable(Exception failure) {
    String name = pcscName(failure);
    return new CardException(
        CardErrorCode.PCSC_UNAVAILABLE, name == null ? "no PC/SC provider" : name, failure);
  }

  /** A failure that no call reported; here, so that two classes named CardException meet once. */
  static CardException at(String readerName, CardErrorCode code) {
    return new CardException(code, readerName, null);
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
