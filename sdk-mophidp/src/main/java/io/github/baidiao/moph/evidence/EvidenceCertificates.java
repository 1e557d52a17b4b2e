package io.github.baidiao.moph.evidence;

import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.TrustAnchors;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;

/** Certificates of hospitals and stations, as files. */
public final class EvidenceCertificates {
  private static final int LEAST_RSA_BITS = 2048;
  private static final int LEAST_EC_BITS = 256;

  private EvidenceCertificates() {}

  /**
   * Reads a PEM file with one or more X.509 certificates.
   *
   * @throws MophException {@code MOPH-611} when it cannot be read, holds none, or one that is
   *     weaker than RSA of 2048 bits or EC of 256
   */
  public static List<X509Certificate> pem(Path file) {
    List<X509Certificate> all;
    try {
      all = TrustAnchors.fromPem(file);
    } catch (ServiceException e) {
      throw MophException.of(MophErrorCode.EVIDENCE_KEY_INVALID, "PEM: no certificate");
    }
    all.forEach(EvidenceCertificates::checkStrength);
    return all;
  }

  static void checkStrength(X509Certificate certificate) {
    PublicKey key = certificate.getPublicKey();
    boolean strong =
        (key instanceof RSAPublicKey
                && ((RSAPublicKey) key).getModulus().bitLength() >= LEAST_RSA_BITS)
            || (key instanceof ECPublicKey
                && ((ECPublicKey) key).getParams().getOrder().bitLength() >= LEAST_EC_BITS);
    if (!strong) {
      throw MophException.of(
          MophErrorCode.EVIDENCE_KEY_INVALID, "neither RSA of 2048 bits nor EC of 256");
    }
  }
}
