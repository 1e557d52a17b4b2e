package io.github.baidiao.moph.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Invented keys and certificates as files. */
public final class KeyFiles {
  private KeyFiles() {}

  /** A key whose certificate holds now, for processes without a clock of the test's. */
  static CertifiedKey now(String name) {
    var pair = Keys.pair("RSA", 2048);
    Instant now = Instant.now();
    return CertifiedKey.of(
        pair.getPrivate(),
        Keys.certificate(
            name, pair, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)), 0));
  }

  static void pkcs12(Path file, String password, CertifiedKey... keys) {
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (CertifiedKey key : keys) {
        store.setKeyEntry(
            "key-" + store.size(),
            key.key(),
            password.toCharArray(),
            new Certificate[] {key.certificate()});
      }
      store.store(out, password.toCharArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static void pem(Path file, X509Certificate... certificates) throws IOException {
    StringBuilder text = new StringBuilder();
    for (X509Certificate each : certificates) {
      text.append(block("CERTIFICATE", encoded(each)));
    }
    Files.writeString(file, text);
  }

  static void pem(Path file, CertifiedKey key) throws IOException {
    Files.writeString(file, block("PRIVATE KEY", key.key().getEncoded()));
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String block(String kind, byte[] der) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END "
        + kind
        + "-----\n";
  }
}
