package io.github.baidiao.card.winscard;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The errors of PC/SC that have a meaning of their own for the reader of a card; every other number
 * is {@link CardErrorCode#READER_FAILURE}. The numbers are those of Microsoft's winerror.h, which
 * pcsc-lite and macOS share.
 *
 * <p>Rows marked "seen" were produced with pcscd 1.9.9; the others follow the meaning that the
 * PC/SC specification, pcsc-lite's headers or the named reports give.
 */
public enum PcscError {
  /** Seen: no pcscd, or pcscd was stopped. Windows: the service does not run. */
  SCARD_E_NO_SERVICE(0x8010001D, CardErrorCode.PCSC_UNAVAILABLE, true),
  /** Windows stops the service when the last reader goes (reports: pyscard 27, 74, 75, 87, 114). */
  SCARD_E_SERVICE_STOPPED(0x8010001E, CardErrorCode.PCSC_UNAVAILABLE, true),
  /** Windows, the service on its way down. */
  SCARD_P_SHUTDOWN(0x80100018, CardErrorCode.PCSC_UNAVAILABLE, true),
  /** Seen: a call that was waiting when pcscd was stopped. */
  SCARD_F_COMM_ERROR(0x80100013, CardErrorCode.PCSC_UNAVAILABLE, true),
  /** Seen: a context or card handle of a service that is gone. */
  SCARD_E_INVALID_HANDLE(0x80100003, CardErrorCode.PCSC_UNAVAILABLE, true),
  /** The same, as Windows says it: the plain ERROR_INVALID_HANDLE. */
  WINDOWS_ERROR_INVALID_HANDLE(6, CardErrorCode.PCSC_UNAVAILABLE, true),
  /** Windows remote desktop: the pipe of the session's service is closed. */
  ERROR_BROKEN_PIPE(0x6D, CardErrorCode.PCSC_UNAVAILABLE, true),
  /** Polkit or the service's rights keep this user out. */
  SCARD_E_NO_ACCESS(0x80100027, CardErrorCode.PCSC_UNAVAILABLE),
  /** As before; pcsc-lite answers this when polkit refuses. The JDK calls it INSERTED_CARD. */
  SCARD_W_SECURITY_VIOLATION(0x8010006A, CardErrorCode.PCSC_UNAVAILABLE),

  /** Seen: listing, with no reader plugged in. */
  SCARD_E_NO_READERS_AVAILABLE(0x8010002E, CardErrorCode.NO_READER),
  /** Seen: connecting to a name that is not there. */
  SCARD_E_UNKNOWN_READER(0x80100009, CardErrorCode.READER_NOT_FOUND),
  /** Seen: the reader was unplugged. */
  SCARD_E_READER_UNAVAILABLE(0x80100017, CardErrorCode.READER_NOT_FOUND),
  /** Seen: another program has the card for itself alone. */
  SCARD_E_SHARING_VIOLATION(0x8010000B, CardErrorCode.READER_BUSY),

  /** Seen: connecting to an empty reader. */
  SCARD_E_NO_SMARTCARD(0x8010000C, CardErrorCode.NO_CARD),
  /** Seen: at once after a card was pulled, while pcscd has not noticed yet. */
  SCARD_E_NOT_TRANSACTED(0x80100016, CardErrorCode.CARD_REMOVED),
  /** Seen: a pulled card, noticed. */
  SCARD_W_REMOVED_CARD(0x80100069, CardErrorCode.CARD_REMOVED),
  /** A card pulled or swapped in the middle of a command, on Windows (one report, node #22). */
  SCARD_E_COMM_DATA_LOST(0x8010002F, CardErrorCode.CARD_REMOVED),
  /** The same as some Windows drivers say it: ERROR_GEN_FAILURE. Unverified. */
  ERROR_GEN_FAILURE(0x1F, CardErrorCode.CARD_REMOVED),
  /** Seen: another program reset the card. */
  SCARD_W_RESET_CARD(0x80100068, CardErrorCode.CARD_RESET),
  SCARD_W_UNRESPONSIVE_CARD(0x80100066, CardErrorCode.CARD_MUTE),
  SCARD_W_UNPOWERED_CARD(0x80100067, CardErrorCode.CARD_MUTE),
  SCARD_W_UNSUPPORTED_CARD(0x80100065, CardErrorCode.CARD_MUTE),
  SCARD_E_INVALID_ATR(0x80100015, CardErrorCode.CARD_MUTE),
  SCARD_E_TIMEOUT(0x8010000A, CardErrorCode.CARD_MUTE),

  /** The card speaks neither T=0 nor T=1 with this reader. */
  SCARD_E_PROTO_MISMATCH(0x8010000F, CardErrorCode.READER_FAILURE),
  /** Seen: pcscd gives this context no other handle (200 cards that were never disconnected). */
  SCARD_E_NO_MEMORY(0x80100006, CardErrorCode.READER_FAILURE),
  /** An answer longer than any buffer we give. */
  SCARD_E_INSUFFICIENT_BUFFER(0x80100008, CardErrorCode.READER_FAILURE),
  SCARD_F_INTERNAL_ERROR(0x80100001, CardErrorCode.READER_FAILURE),
  SCARD_E_CANCELLED(0x80100002, CardErrorCode.READER_FAILURE),
  SCARD_E_INVALID_PARAMETER(0x80100004, CardErrorCode.READER_FAILURE),
  SCARD_E_INVALID_VALUE(0x80100011, CardErrorCode.READER_FAILURE),
  SCARD_E_NOT_READY(0x80100010, CardErrorCode.READER_FAILURE),
  SCARD_E_SYSTEM_CANCELLED(0x80100012, CardErrorCode.READER_FAILURE),
  SCARD_F_UNKNOWN_ERROR(0x80100014, CardErrorCode.READER_FAILURE),
  SCARD_E_READER_UNSUPPORTED(0x8010001A, CardErrorCode.READER_FAILURE),
  SCARD_E_CARD_UNSUPPORTED(0x8010001C, CardErrorCode.READER_FAILURE),
  /** What pcsc-lite before 1.8 and the JDK call UNSUPPORTED_FEATURE. */
  SCARD_E_UNEXPECTED(0x8010001F, CardErrorCode.READER_FAILURE);

  private final int number;
  private final CardErrorCode code;
  private final boolean serviceLost;

  PcscError(int number, CardErrorCode code) {
    this(number, code, false);
  }

  PcscError(int number, CardErrorCode code, boolean serviceLost) {
    this.number = number;
    this.code = code;
    this.serviceLost = serviceLost;
  }

  /** Returns the number PC/SC returns; 32 bits, for a C {@code long} its lower half. */
  public int number() {
    return number;
  }

  /** Returns what it comes to for the program. */
  public CardErrorCode code() {
    return code;
  }

  /**
   * Returns whether the PC/SC context is gone with the service, so that a new one has to be asked
   * for.
   */
  public boolean serviceLost() {
    return serviceLost;
  }

  /** Returns the row of a number, if it has one. */
  public static Optional<PcscError> of(int number) {
    for (PcscError error : values()) {
      if (error.number == number) {
        return Optional.of(error);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the row of an error as the JDK writes it: a name or {@code 0x} and a hexadecimal
   * number.
   */
  public static Optional<PcscError> of(String name) {
    if (name.startsWith("0x")) {
      try {
        return of(Integer.parseUnsignedInt(name.substring(2), 16));
      } catch (NumberFormatException tooLong) {
        return Optional.empty();
      }
    }
    for (PcscError error : values()) {
      if (error.name().equals(name)) {
        return Optional.of(error);
      }
    }
    // The JDK's name for 0x8010006A.
    return name.equals("SCARD_W_INSERTED_CARD")
        ? Optional.of(SCARD_W_SECURITY_VIOLATION)
        : Optional.empty();
  }

  /** Returns the name, with what is to be known where the error comes from. */
  public String detail() {
    return this == SCARD_E_SERVICE_STOPPED
        ? name() + ", as when the last reader is unplugged on Windows"
        : name();
  }

  /** Makes the exception of a number; the detail is the reader and the error. */
  static CardException exception(int number, @Nullable String readerName) {
    Optional<PcscError> known = of(number);
    String name =
        known.isPresent() ? known.get().detail() : String.format(Locale.ROOT, "0x%08x", number);
    return new CardException(
        known.isPresent() ? known.get().code : CardErrorCode.READER_FAILURE,
        (readerName == null ? "PC/SC" : readerName) + ": " + name,
        null);
  }

  boolean is(int result) {
    return result == number;
  }
}
