package io.github.baidiao.moph.evidence;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.io.IOException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Opens sealed evidence, and trusts the signatures of the stations it was told, by their very
 * certificates. Immutable, thread-safe.
 */
public final class EvidenceOpener {
  /** The largest file that is opened, 4 MiB: two whole pictures make 2.8. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private final CertifiedKey hospital;
  private final List<X509Certificate> trustedStations;

  private EvidenceOpener(CertifiedKey hospital, List<X509Certificate> trustedStations) {
    this.hospital = hospital;
    this.trustedStations = Collections.unmodifiableList(new ArrayList<>(trustedStations));
  }

  /**
   * Makes an opener.
   *
   * @param hospital the key it was sealed for
   * @param trustedStations whose signatures count
   * @throws MophException {@code MOPH-102} without stations, {@code MOPH-611} for a weak key of one
   */
  public static EvidenceOpener of(CertifiedKey hospital, List<X509Certificate> trustedStations) {
    if (trustedStations.isEmpty()) {
      throw MophException.of(MophErrorCode.SETTINGS_INVALID, "trustedStations");
    }
    trustedStations.forEach(EvidenceCertificates::checkStrength);
    return new EvidenceOpener(hospital, trustedStations);
  }

  /**
   * Decrypts and verifies. Any bit that is another than when it was sealed is found; where that is
   * the bit that says for whom it is, the outcome is {@code NotForThisKey}.
   *
   * @throws MophException {@code MOPH-625} for evidence that is whole, and of a form that this
   *     release does not read; {@code MOPH-612} when this Java cannot open it
   */
  public EvidenceOpening open(SealedBytes sealed) {
    return CryptoGuard.run(() -> open(sealed.toByteArray()));
  }

  private EvidenceOpening open(byte[] sealed) {
    Optional<VerifiedContent> verified;
    try {
      verified = verify(sealed);
    } catch (IOException e) {
      return new EvidenceOpening.Tampered();
    }
    return verified
        .<EvidenceOpening>map(this::trusted)
        .orElseGet(EvidenceOpening.NotForThisKey::new);
  }

  private Optional<VerifiedContent> verify(byte[] sealed) throws IOException {
    if (sealed.length > MAX_BYTES) {
      throw new IOException("size");
    }
    try {
      OpenedEnvelope envelope = new OpenedEnvelope(sealed);
      Optional<byte[]> signedData = envelope.content(hospital);
      return signedData.isPresent()
          ? Optional.of(new VerifiedContent(signedData.get(), envelope.recipientsHash()))
          : Optional.empty();
    } catch (SecurityException e) {
      throw e;
    } catch (RuntimeException e) {
      // Bouncy Castle throws whatever comes up for what is no such file.
      throw new IOException(e.getClass().getName());
    }
  }

  private EvidenceOpening trusted(VerifiedContent verified) {
    if (!trustedStations.contains(verified.signer())) {
      return new EvidenceOpening.SignerUnknown();
    }
    try {
      verified.signer().checkValidity(Date.from(verified.signedAt()));
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      return new EvidenceOpening.SignerNotValid();
    }
    return new EvidenceOpening.Opened(
        EvidenceJson.read(verified.content()), verified.signer(), verified.signedAt());
  }

  @Override
  public String toString() {
    return "EvidenceOpener[" + trustedStations.size() + " stations]";
  }
}
