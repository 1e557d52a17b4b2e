package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.CardWitness;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.DeviceSession;
import io.github.baidiao.moph.idp.ProofingIdp;
import java.time.Instant;

/** A device that is signed in, behind the officer's steps. */
final class Desk {
  private final StationSettings settings;
  private final CardWitness witness;
  private final ProofingIdp idp;
  private final DeviceSession device;
  private volatile boolean closed;

  Desk(StationSettings settings, CardWitness witness, ProofingIdp idp, DeviceSession device) {
    this.settings = settings;
    this.witness = witness;
    this.idp = idp;
    this.device = device;
  }

  StationSettings settings() {
    return settings;
  }

  ProofingIdp idp() {
    return idp;
  }

  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
    idp.close();
  }

  DeviceSession device() {
    return device;
  }

  Instant now() {
    return settings.clock().instant();
  }

  boolean sawEndOf(CardInsertion insertion) {
    return witness.sawEndOf(insertion);
  }

  void requireCard(CardInsertion insertion) {
    if (!witness.holds(insertion)) {
      throw MophException.of(MophErrorCode.CARD_PULLED);
    }
  }

  void requireSignedIn() {
    if (closed || !now().isBefore(device.expiresAt())) {
      throw MophException.of(MophErrorCode.OFFICER_OFF_DUTY, "device session");
    }
  }
}
