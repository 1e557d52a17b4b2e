package io.github.baidiao.core.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final long LARGEST_FILE = 1024 * 1024;

  private TrustAnchors() {}

  /**
   * Reads a PEM file as {@link #fromPem(String)} reads its text.
   *
   * @param file at most 1 MiB
   * @throws ServiceException {@code SETTINGS_INVALID} when it cannot be read, is larger, or holds
   *     no certificate
   */
  public static List<X509Certificate> fromPem(Path file) {
    try {
      if (Files.size(file) <= LARGEST_FILE) {
        return fromPem(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      // Falls through: which file it was is in the program's settings, not in our message.
    }
    throw ServiceException.notSent(HttpErrorCode.SETTINGS_INVALID, "trustAnchors");
  }

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
