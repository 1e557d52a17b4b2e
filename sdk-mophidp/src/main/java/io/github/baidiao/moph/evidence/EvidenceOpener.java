package io.github.baidiao.moph.evidence;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Opens sealed evidence. Immutable, thread-safe. */
public final class EvidenceOpener {
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
   */
  public static EvidenceOpener of(CertifiedKey hospital, List<X509Certificate> trustedStations) {
    return new EvidenceOpener(hospital, trustedStations);
  }

  /** Decrypts and verifies. */
  public EvidenceOpening open(SealedBytes sealed) {
    if (sealed.toByteArray().length == 0 || trustedStations.isEmpty()) {
      return new EvidenceOpening.Tampered();
    }
    throw new UnsupportedOperationException(hospital.toString());
  }
}
