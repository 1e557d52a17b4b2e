package io.github.baidiao.moph.evidence;

import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.TrustAnchors;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Certificates of hospitals and stations, as files. */
public final class EvidenceCertificates {
  private static final int LEAST_RSA_BITS = 2048;
  private static final int LEAST_EC_BITS = 256;

  // RFC 5280, 4.2.1.3: where a certificate says what its key is for, that is all it is for.
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int KEY_ENCIPHERMENT = 2;
  private static final int KEY_AGREEMENT = 4;

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

  static void checkRecipient(X509Certificate hospital) {
    checkStrength(hospital);
    boolean ec = hospital.getPublicKey() instanceof ECPublicKey;
    checkUsage(hospital, ec ? KEY_AGREEMENT : KEY_ENCIPHERMENT, "recipient");
  }

  static void checkSigner(X509Certificate station) {
    checkUsage(station, DIGITAL_SIGNATURE, "station");
  }

  private static void checkUsage(X509Certificate certificate, int usage, String whose) {
    boolean[] allowed = certificate.getKeyUsage();
    if (allowed != null && !allowed[usage]) {
      throw MophException.of(MophErrorCode.EVIDENCE_KEY_INVALID, whose + ": key usage");
    }
  }

  static void checkDates(X509Certificate certificate, String whose, Instant now) {
    try {
      certificate.checkValidity(Date.from(now));
    } catch (CertificateExpiredException e) {
      throw MophException.of(MophErrorCode.EVIDENCE_KEY_INVALID, whose + ": expired");
    } catch (CertificateNotYetValidException e) {
      throw MophException.of(MophErrorCode.EVIDENCE_KEY_INVALID, whose + ": not valid yet");
    }
  }
}
