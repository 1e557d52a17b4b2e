package io.github.baidiao.card.pin;

import io.github.baidiao.card.applet.AdmApplet;
import io.github.baidiao.card.applet.AdmRecord;
import io.github.baidiao.card.applet.MoiApplet;
import io.github.baidiao.card.applet.MoiField;
import io.github.baidiao.card.applet.ReadMeter;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.CommandApdu;
import io.github.baidiao.card.transport.DriverGuard;
import io.github.baidiao.card.transport.ResponseApdu;
import io.github.baidiao.card.transport.ResponseChaining;
import io.github.baidiao.card.transport.TracingTransport;
import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.identity.CitizenId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One connection to a card, and the commands that a PIN check takes. Single-threaded.
 *
 * <p>All but VERIFY may be fetched and repeated as usual ({@link ResponseChaining}). VERIFY goes
 * past all that, once.
 */
final class PinCard implements AutoCloseable {
  private static final CommandApdu READ_CITIZEN_ID =
      CommandApdu.of(0x80, 0xB0, 0x00, MoiField.CITIZEN_ID.offset())
          .withData((byte) 0x00, (byte) MoiField.CITIZEN_ID.length());

  /** Single source; with its Le, which that source leaves to 6C20. */
  private static final CommandApdu GET_CHALLENGE =
      CommandApdu.of(0x80, 0xB4, 0x00, 0x00).withLe(PinCryptogram.LENGTH);

  /** Single source: VERIFY of PIN 1, 32 bytes. */
  private static final byte[] VERIFY = {(byte) 0x80, 0x20, 0x01, 0x00, PinCryptogram.LENGTH};

  private final CardTransport bare;
  private final DriverGuard.Heartbeat heart;
  private final CardTransport beating;
  private final CardTransport chained;

  /**
   * Takes a connection over, and closes it when it cannot be used.
   *
   * @throws CardException ({@code CARD-415}) when it may send a command twice
   */
  PinCard(CardTransport connected, String readerName, DriverGuard.Heartbeat heart) {
    this.bare = new TracingTransport(connected, readerName);
    this.heart = heart;
    this.beating = new Beating();
    if (!bare.sendsEachCommandOnce()) {
      bare.close();
      throw new CardException(
          CardErrorCode.PIN_NOT_SUPPORTED,
          readerName + ": this connection may send a command twice by itself",
          null);
    }
    this.chained = new ResponseChaining(beating);
  }

  /** Selects MOI and reads whose card it is. */
  CitizenId citizenId() {
    new MoiApplet(beating, ReadMeter.NONE).select();
    ResponseApdu answer = transmit(READ_CITIZEN_ID);
    if (!answer.statusWord().isOk()) {
      throw new CardException(
          CardErrorCode.CARD_REFUSED, "READ CITIZEN_ID: SW " + answer.statusWord(), null);
    }
    try {
      return CitizenId.of(new String(answer.data(), StandardCharsets.US_ASCII));
    } catch (InvalidValueException e) {
      throw new CardException(CardErrorCode.CARD_DATA_INVALID, "CITIZEN_ID", e);
    }
  }

  /** Selects ADM, which stays selected, and reads its record, if the card gives one. */
  Optional<AdmRecord> adm() {
    return new AdmApplet(beating, ReadMeter.NONE).read().value();
  }

  /** Asks for a challenge of 32 bytes; nothing when the card has none of that kind. */
  Optional<byte[]> challenge() {
    ResponseApdu answer = transmit(GET_CHALLENGE);
    return answer.statusWord().isOk() && answer.length() == PinCryptogram.LENGTH
        ? Optional.of(answer.data())
        : Optional.empty();
  }

  private ResponseApdu transmit(CommandApdu command) {
    return ResponseApdu.parse(chained.transmit(command.bytes()));
  }

  /**
   * Sends the answer to a challenge, once.
   *
   * @param justBefore called when nothing but the sending is left; what it throws is thrown, and
   *     nothing was sent
   * @return the answer as it came, which may be no answer at all
   */
  byte[] verify(byte[] cryptogram, Runnable justBefore) {
    byte[] command = Arrays.copyOf(VERIFY, VERIFY.length + cryptogram.length);
    System.arraycopy(cryptogram, 0, command, VERIFY.length, cryptogram.length);
    try {
      heart.beat();
      justBefore.run();
      return bare.transmit(command);
    } finally {
      Arrays.fill(command, (byte) 0);
    }
  }

  @Override
  public void close() {
    bare.close();
  }

  /** Beats before each command, so that none leaves after the caller was let go. */
  private final class Beating implements CardTransport {
    @Override
    public byte[] atr() {
      return bare.atr();
    }

    @Override
    public byte[] transmit(byte[] command) {
      heart.beat();
      return bare.transmit(command);
    }

    @Override
    public void close() {
      bare.close();
    }
  }
}
