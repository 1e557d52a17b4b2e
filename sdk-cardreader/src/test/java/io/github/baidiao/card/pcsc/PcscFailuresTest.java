package io.github.baidiao.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.error.CardErrorCode;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row by row; PcscReadersIT meets the real ones as far as pcscd can be made to throw them. */
class PcscFailuresTest {
  private static final String READER = "Virtual PCD 00 00";

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      textBlock =
          """
          SCARD_E_NO_SERVICE,             PCSC_UNAVAILABLE
          SCARD_E_SERVICE_STOPPED,        PCSC_UNAVAILABLE
          SCARD_F_COMM_ERROR,             PCSC_UNAVAILABLE
          SCARD_E_INVALID_HANDLE,         PCSC_UNAVAILABLE
          WINDOWS_ERROR_INVALID_HANDLE,   PCSC_UNAVAILABLE
          SCARD_E_NO_ACCESS,              PCSC_UNAVAILABLE
          SCARD_P_SHUTDOWN,               PCSC_UNAVAILABLE
          SCARD_W_INSERTED_CARD,          PCSC_UNAVAILABLE
          SCARD_E_NO_READERS_AVAILABLE,   NO_READER
          SCARD_E_UNKNOWN_READER,         READER_NOT_FOUND
          SCARD_E_READER_UNAVAILABLE,     READER_NOT_FOUND
          SCARD_E_SHARING_VIOLATION,      READER_BUSY
          SCARD_E_NO_SMARTCARD,           NO_CARD
          SCARD_E_NOT_TRANSACTED,         CARD_REMOVED
          SCARD_W_REMOVED_CARD,           CARD_REMOVED
          SCARD_E_COMM_DATA_LOST,         CARD_REMOVED
          SCARD_W_RESET_CARD,             CARD_RESET
          SCARD_W_UNRESPONSIVE_CARD,      CARD_MUTE
          SCARD_W_UNPOWERED_CARD,         CARD_MUTE
          SCARD_W_UNSUPPORTED_CARD,       CARD_MUTE
          SCARD_E_TIMEOUT,                CARD_MUTE
          SCARD_E_PROTO_MISMATCH,         READER_FAILURE
          Unknown error 0x20,             READER_FAILURE
          """)
  void pcscErrorNameDecides(String pcsc, CardErrorCode code) {
    // As transmit() throws it, and as list(), connect() and the others do.
    assertThat(PcscFailures.code(new CardException(new Exception(pcsc)))).isEqualTo(code);
    assertThat(PcscFailures.code(new CardException("connect() failed", new Exception(pcsc))))
        .isEqualTo(code);
    assertThat(PcscFailures.translate(new CardException(new Exception(pcsc)), READER))
        .hasMessageContaining(READER + ": ");
  }

  // As winerror.h, pcsclite.h and users' reports have them.
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      textBlock =
          """
          8010001d, PCSC_UNAVAILABLE, SCARD_E_NO_SERVICE
          8010001e, PCSC_UNAVAILABLE, SCARD_E_SERVICE_STOPPED
          80100018, PCSC_UNAVAILABLE, SCARD_P_SHUTDOWN
          80100013, PCSC_UNAVAILABLE, SCARD_F_COMM_ERROR
          80100003, PCSC_UNAVAILABLE, SCARD_E_INVALID_HANDLE
          6,        PCSC_UNAVAILABLE, WINDOWS_ERROR_INVALID_HANDLE
          6d,       PCSC_UNAVAILABLE, ERROR_BROKEN_PIPE
          80100027, PCSC_UNAVAILABLE, SCARD_E_NO_ACCESS
          8010006a, PCSC_UNAVAILABLE, SCARD_W_SECURITY_VIOLATION
          8010002e, NO_READER,        SCARD_E_NO_READERS_AVAILABLE
          80100009, READER_NOT_FOUND, SCARD_E_UNKNOWN_READER
          80100017, READER_NOT_FOUND, SCARD_E_READER_UNAVAILABLE
          8010000b, READER_BUSY,      SCARD_E_SHARING_VIOLATION
          8010000c, NO_CARD,          SCARD_E_NO_SMARTCARD
          80100016, CARD_REMOVED,     SCARD_E_NOT_TRANSACTED
          80100069, CARD_REMOVED,     SCARD_W_REMOVED_CARD
          8010002f, CARD_REMOVED,     SCARD_E_COMM_DATA_LOST
          1f,       CARD_REMOVED,     ERROR_GEN_FAILURE
          80100068, CARD_RESET,       SCARD_W_RESET_CARD
          80100066, CARD_MUTE,        SCARD_W_UNRESPONSIVE_CARD
          80100067, CARD_MUTE,        SCARD_W_UNPOWERED_CARD
          80100065, CARD_MUTE,        SCARD_W_UNSUPPORTED_CARD
          8010000a, CARD_MUTE,        SCARD_E_TIMEOUT
          8010000f, READER_FAILURE,   SCARD_E_PROTO_MISMATCH
          80100006, READER_FAILURE,   SCARD_E_NO_MEMORY
          8010001f, READER_FAILURE,   SCARD_E_UNEXPECTED
          80100099, READER_FAILURE,   0x80100099
          fffffffff, READER_FAILURE,
          """)
  void pcscErrorNumberDecides(String number, CardErrorCode code, String name) {
    // The JDK's form, and jnasmartcardio's.
    for (String said :
        List.of("Unknown error 0x" + number, "SCardConnect got response 0x" + number + " (x)")) {
      assertThat(PcscFailures.translate(new CardException(new Exception(said)), READER))
          .satisfies(translated -> assertThat(translated.code()).isEqualTo(code))
          .hasMessageContaining(name == null ? READER : READER + ": " + name);
    }
  }

  @Test
  void cardNotPresentIsNoCard() {
    assertThat(PcscFailures.code(new CardNotPresentException("No card present")))
        .isEqualTo(CardErrorCode.NO_CARD);
  }

  @Test
  void answerWithoutAStatusWordIsAPulledCard() {
    var failure = new IllegalArgumentException("apdu must be at least 2 bytes long");
    assertThat(PcscFailures.code(failure)).isEqualTo(CardErrorCode.CARD_REMOVED);
  }

  @Test
  void providerThatKnowsTheCardIsGoneIsAPulledCard() {
    assertThat(PcscFailures.code(new IllegalStateException("Card has been removed")))
        .isEqualTo(CardErrorCode.CARD_REMOVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Exclusive access established by another Thread",
        "Exclusive access has already been assigned to Thread main"
      })
  void cardInUseByThisProcessIsABusyReader(String message) {
    assertThat(PcscFailures.code(new CardException(message))).isEqualTo(CardErrorCode.READER_BUSY);
  }

  @Test
  void anythingElseIsAReaderFailureWithoutTheProvidersWords() {
    var failure = new CardException("card response: 31 31 30 30", null);
    assertThat(PcscFailures.translate(failure, READER))
        .hasMessageEndingWith("[" + READER + "]")
        .extracting(io.github.baidiao.card.error.CardException::code)
        .isEqualTo(CardErrorCode.READER_FAILURE);
  }

  @Test
  void serviceThatCannotBeFoundAgainTellsToRestartTheProgram() {
    var failure = new CardException("list() failed", new Exception("SCARD_E_NO_SERVICE"));
    assertThat(PcscFailures.lostForGood(failure, null))
        .hasMessageContaining("PC/SC: SCARD_E_NO_SERVICE")
        .hasMessageContaining("restart this program");
  }

  @Test
  void serviceThatMayComeBackDoesNot() {
    var failure = new CardException("list() failed", new Exception("SCARD_E_SERVICE_STOPPED"));
    assertThat(PcscFailures.translate(failure, null))
        .hasMessageContaining("PC/SC: SCARD_E_SERVICE_STOPPED, as when the last reader")
        .hasMessageNotContaining("restart");
  }

  @Test
  void serviceThatWasNeverThereDoesNot() {
    var failure =
        new NoSuchAlgorithmException("PC/SC", new Exception(new Exception("SCARD_E_NO_SERVICE")));
    assertThat(PcscFailures.unavailable(failure))
        .hasMessageContaining("SCARD_E_NO_SERVICE")
        .hasMessageNotContaining("restart");
  }

  @Test
  void javaWithoutPcscIsUnavailable() {
    assertThat(PcscFailures.unavailable(new NoSuchAlgorithmException("PC/SC TerminalFactory")))
        .hasMessageContaining("no PC/SC provider")
        .extracting(io.github.baidiao.card.error.CardException::code)
        .isEqualTo(CardErrorCode.PCSC_UNAVAILABLE);
  }
}
