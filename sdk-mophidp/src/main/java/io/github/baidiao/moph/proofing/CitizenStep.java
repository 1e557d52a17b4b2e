package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.error.MophException;
import java.util.Optional;
import java.util.UUID;

/**
 * A step of a citizen at a station. Thread-safe: one step is taken at a time.
 *
 * <p>Each is taken once; {@code MOPH-515} otherwise. A call that fails because a service cannot be
 * reached leaves the step to be taken again. Each throws a {@link MophException} with {@code
 * MOPH-507} when the card was pulled or changed and with {@code MOPH-505} when the officer's
 * session is over; that ends the proofing, and wipes its pictures.
 */
public abstract class CitizenStep implements AutoCloseable {
  private final Proofing proofing;

  CitizenStep(Proofing proofing) {
    this.proofing = proofing;
  }

  final Proofing proofing() {
    return proofing;
  }

  public final CardHolder holder() {
    return proofing.card().holder();
  }

  /** Returns the picture in the chip, if it was read; closed when the proofing ends. */
  public final Optional<FacePicture> photo() {
    return proofing.card().photo();
  }

  /**
   * Returns the station's own id of this proofing. A program that keeps it before it registers can
   * look the registration up even after it was killed ({@link OfficerOnDuty#lookUp}).
   */
  public final UUID transactionId() {
    return proofing.transactionId();
  }

  /** Ends this citizen's proofing, whichever step it has come to; afterwards it does nothing. */
  @Override
  public final void close() {
    proofing.giveUp();
  }
}
