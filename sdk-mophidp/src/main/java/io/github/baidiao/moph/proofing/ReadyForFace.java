package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.PadCheck;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.error.MophException;
import java.util.Optional;

/** The face may be compared. */
public final class ReadyForFace extends CitizenStep {
  ReadyForFace(Proofing proofing) {
    super(proofing);
  }

  /**
   * Takes a comparison. Until one goes on, another may be given, as often as the settings allow.
   *
   * @param check of the frame with a trusted picture: the photo of this card as a rule
   * @param frame the picture that was compared; copied, so the caller closes its own
   * @throws MophException {@code MOPH-103} when the comparison contradicts itself, {@code MOPH-511}
   *     when it was made before the consent, {@code MOPH-508} after too many
   */
  public FaceResult face(FaceCheck check, FacePicture frame) {
    return face(check, Optional.empty(), frame);
  }

  /**
   * Takes a comparison with a look for attacks. One that was not passed makes a match a matter of
   * the officer's decision.
   *
   * @param check as in {@link #face(FaceCheck, FacePicture)}
   * @param frame as there
   * @throws MophException as there
   */
  public FaceResult face(FaceCheck check, PadCheck pad, FacePicture frame) {
    return face(check, Optional.of(pad), frame);
  }

  private FaceResult face(FaceCheck check, Optional<PadCheck> pad, FacePicture frame) {
    return proofing().order().take(this, () -> proofing().face(this, check, pad, frame));
  }
}
