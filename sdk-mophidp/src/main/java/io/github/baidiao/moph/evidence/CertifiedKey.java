package io.github.baidiao.moph.evidence;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;

/**
 * A private key with its certificate: a station's, to sign with, or a hospital's, to open with.
 * Immutable, thread-safe; {@code toString} is masked.
 */
public final class CertifiedKey {
  private final PrivateKey key;
  private final X509Certificate certificate;

  private CertifiedKey(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /**
   * Takes a key, from a token or a vault for instance.
   *
   * @throws MophException {@code MOPH-611} when it is weaker than RSA of 2048 bits or EC of 256, or
   *     of another kind than its certificate
   */
  public static CertifiedKey of(PrivateKey key, X509Certificate certificate) {
    EvidenceCertificates.checkStrength(certificate);
    if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
      throw MophException.of(MophErrorCode.EVIDENCE_KEY_INVALID, "key of another certificate");
    }
    return new CertifiedKey(key, certificate);
  }

  /**
   * Reads a PKCS #12 file with exactly one key.
   *
   * @param file as {@code openssl pkcs12 -export} writes it
   * @param password of the file
   * @throws MophException {@code MOPH-611} when it cannot be read, the password is another, there
   *     is not exactly one key in it, or that is too weak; {@code MOPH-612} when this Java refuses
   *     256-bit keys, with which such files are encrypted today
   */
  public static CertifiedKey pkcs12(Path file, Secret password) {
    return password.<CertifiedKey>use(
        characters -> CryptoGuard.run(() -> pkcs12(file, characters)));
  }

  private static CertifiedKey pkcs12(Path file, char[] password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      String only = null;
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          if (only != null) {
            throw MophException.of(MophErrorCode.EVIDENCE_KEY_INVALID, "PKCS #12: several keys");
          }
          only = alias;
        }
      }
      Key key = only == null ? null : store.getKey(only, password);
      Certificate certificate = only == null ? null : store.getCertificate(only);
      if (!(key instanceof PrivateKey) || !(certificate instanceof X509Certificate)) {
        throw MophException.of(MophErrorCode.EVIDENCE_KEY_INVALID, "PKCS #12: no key");
      }
      return of((PrivateKey) key, (X509Certificate) certificate);
    } catch (IOException | GeneralSecurityException e) {
      // Messages of key stores quote aliases and paths.
      throw MophException.of(
          MophErrorCode.EVIDENCE_KEY_INVALID, "PKCS #12: " + e.getClass().getSimpleName());
    }
  }

  /** The certificate; what others need to seal for this key, or to trust it. */
  public X509Certificate certificate() {
    return certificate;
  }

  PrivateKey key() {
    return key;
  }

  /** Signs something and verifies it, which tells whether the key is that of the certificate. */
  void checkFits() {
    String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    byte[] something = {1};
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(something);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(something);
      if (signature.verify(signed)) {
        return;
      }
    } catch (GeneralSecurityException e) {
      // As good as another key.
    }
    throw MophException.of(MophErrorCode.EVIDENCE_KEY_INVALID, "key of another certificate");
  }

  @Override
  public String toString() {
    return "CertifiedKey[masked]";
  }
}
