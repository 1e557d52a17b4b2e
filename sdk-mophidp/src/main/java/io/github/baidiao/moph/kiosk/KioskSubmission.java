package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.PadCheck;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.counter.FacePicture;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * What a kiosk hands over to staff. {@code toString} is masked. Whoever got it closes it, which
 * wipes its pictures.
 */
@ValueStyle
@Value.Immutable
public abstract class KioskSubmission implements AutoCloseable {
  KioskSubmission() {}

  /** The kiosk's own id of this proofing, which the registration gets as well. */
  public abstract UUID transactionId();

  public abstract CardHolder holder();

  public abstract LaserCode laserCode();

  public abstract MobileNumber phone();

  /** The picture in the chip. */
  public abstract FacePicture chipPhoto();

  /** The picture of the camera that was compared with it. */
  public abstract FacePicture frame();

  public abstract FaceCheck face();

  public abstract Optional<PadCheck> pad();

  public abstract Consent consent();

  public abstract Instant cardReadAt();

  public static Builder builder() {
    return new Builder();
  }

  /** Returns the same with pictures of its own. */
  public KioskSubmission copy() {
    return builder().from(this).chipPhoto(chipPhoto().copy()).frame(frame().copy()).build();
  }

  /** Wipes the pictures; a second call does nothing. */
  @Override
  public void close() {
    chipPhoto().close();
    frame().close();
  }

  @Override
  public String toString() {
    return "KioskSubmission[masked]";
  }

  /** Builds a {@link KioskSubmission}; all but the look for attacks is needed. */
  public static final class Builder extends ImmutableKioskSubmission.Builder {
    Builder() {}
  }
}
