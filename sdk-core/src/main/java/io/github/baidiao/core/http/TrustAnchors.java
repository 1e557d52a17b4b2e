package io.github.baidiao.core.http;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Certificates of authorities that a service's TLS certificate comes from and the JDK does not
 * know, read by the JDK itself.
 */
public final class TrustAnchors {
  private TrustAnchors() {}

  /**
   * Reads one or more X.509 certificates in PEM ({@code -----BEGIN CERTIFICATE-----}).
   *
   * @param pem the text of a PEM file
   * @throws ServiceException {@code SETTINGS_INVALID} when there is none in it, or one is broken
   */
  public static List<X509Certificate> fromPem(String pem) {
    List<X509Certificate> anchors = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
      for (Certificate each : factory.generateCertificates(new ByteArrayInputStream(bytes))) {
        anchors.add((X509Certificate) each);
      }
    } catch (CertificateException e) {
      anchors.clear();
    }
    if (anchors.isEmpty()) {
      throw ServiceException.notSent(HttpErrorCode.SETTINGS_INVALID, "trustAnchors");
    }
    return Collections.unmodifiableList(anchors);
  }
}
