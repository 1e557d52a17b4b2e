package io.github.baidiao.moph.evidence;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.function.Function;

/**
 * What came of opening sealed evidence: a closed set of cases, of which {@link #match} forces every
 * one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class EvidenceOpening {
  private EvidenceOpening() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Opened, ? extends R> opened,
      Function<? super NotForThisKey, ? extends R> notForThisKey,
      Function<? super Tampered, ? extends R> tampered,
      Function<? super SignerUnknown, ? extends R> signerUnknown,
      Function<? super SignerNotValid, ? extends R> signerNotValid) {
    if (this instanceof Opened) {
      return opened.apply((Opened) this);
    }
    if (this instanceof NotForThisKey) {
      return notForThisKey.apply((NotForThisKey) this);
    }
    if (this instanceof Tampered) {
      return tampered.apply((Tampered) this);
    }
    if (this instanceof SignerUnknown) {
      return signerUnknown.apply((SignerUnknown) this);
    }
    return signerNotValid.apply((SignerNotValid) this);
  }

  /**
   * Returns what was opened.
   *
   * @throws MophException {@code MOPH-621} to {@code MOPH-624} in the other cases
   */
  public final Opened orThrow() {
    return match(
        opened -> opened,
        notForThisKey -> refuse(MophErrorCode.EVIDENCE_NOT_FOR_THIS_KEY),
        tampered -> refuse(MophErrorCode.EVIDENCE_TAMPERED),
        signerUnknown -> refuse(MophErrorCode.EVIDENCE_SIGNER_UNKNOWN),
        signerNotValid -> refuse(MophErrorCode.EVIDENCE_SIGNER_NOT_VALID));
  }

  private static Opened refuse(MophErrorCode code) {
    throw MophException.of(code);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** It is whole, and a trusted station signed it. */
  public static final class Opened extends EvidenceOpening {
    private final ProofingEvidence evidence;
    private final X509Certificate signer;
    private final Instant signedAt;

    Opened(ProofingEvidence evidence, X509Certificate signer, Instant signedAt) {
      this.evidence = evidence;
      this.signer = signer;
      this.signedAt = signedAt;
    }

    public ProofingEvidence evidence() {
      return evidence;
    }

    /** The certificate of the station that signed it. */
    public X509Certificate signer() {
      return signer;
    }

    /** When it was signed, to the second, by the station's own clock. */
    public Instant signedAt() {
      return signedAt;
    }
  }

  /** It was sealed for other keys. */
  public static final class NotForThisKey extends EvidenceOpening {
    NotForThisKey() {}
  }

  /** It was changed or cut, or is no sealed evidence. */
  public static final class Tampered extends EvidenceOpening {
    Tampered() {}
  }

  /** It is whole, but none of the trusted stations signed it. */
  public static final class SignerUnknown extends EvidenceOpening {
    SignerUnknown() {}
  }

  /** It is whole, but the station's certificate did not hold when it was signed. */
  public static final class SignerNotValid extends EvidenceOpening {
    SignerNotValid() {}
  }
}
