package io.github.baidiao.moph.evidence;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Invented keys, made anew for each run, with certificates they signed themselves. */
public final class Keys {
  public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  public static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
  private static final AtomicLong SERIAL = new AtomicLong(1);

  private static final KeyPair RSA = pair("RSA", 2048);
  private static final KeyPair OTHER_RSA = pair("RSA", 2048);
  private static final KeyPair P256 = curve("secp256r1");
  private static final KeyPair P384 = curve("secp384r1");

  public static final CertifiedKey HOSPITAL = certified("hospital", RSA);
  static final CertifiedKey OTHER_HOSPITAL = certified("other hospital", OTHER_RSA);
  static final CertifiedKey EC_HOSPITAL = certified("hospital on a curve", P256);
  static final CertifiedKey EC384_HOSPITAL = certified("hospital on another curve", P384);
  public static final CertifiedKey STATION = certified("station", P256);
  static final CertifiedKey RSA_STATION = certified("station with RSA", OTHER_RSA);
  static final CertifiedKey OTHER_STATION = certified("other station", P384);

  private Keys() {}

  static KeyPair pair(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair curve(String name) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(name));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CertifiedKey certified(String name, KeyPair pair) {
    return CertifiedKey.of(pair.getPrivate(), certificate(name, pair, FROM, UNTIL, 0));
  }

  static X509Certificate certificate(String name, KeyPair pair, int usage) {
    return certificate(name, pair, FROM, UNTIL, usage);
  }

  static X509Certificate certificate(
      String name, KeyPair pair, Instant from, Instant until, int usage) {
    PublicKey publicKey = pair.getPublic();
    PrivateKey privateKey = pair.getPrivate();
    X500Principal subject = new X500Principal("CN=" + name);
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            subject,
            BigInteger.valueOf(SERIAL.getAndIncrement()),
            Date.from(from),
            Date.from(until),
            subject,
            publicKey);
    try {
      if (usage != 0) {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      }
      String algorithm = privateKey.getAlgorithm().equals("RSA") ? "RSA" : "ECDSA";
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256with" + algorithm).build(privateKey)));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException(e);
    }
  }
}
