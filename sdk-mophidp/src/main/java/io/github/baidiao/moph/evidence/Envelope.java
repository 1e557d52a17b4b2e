package io.github.baidiao.moph.evidence;

import io.github.baidiao.moph.document.Sha256;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JceAsymmetricKeyWrapper;

/**
 * One envelope being filled: CMS authenticated-enveloped-data (RFC 5083) with AES-256-GCM, its key
 * wrapped for each recipient by RSAES-OAEP with SHA-256, or by ECDH with an ephemeral key.
 *
 * <p>The recipients come first, so that what is signed can hold their hash. What is in it is typed
 * {@code id-data}: OpenSSL up to 3.x opens no other type (openssl issues 26101, 29531).
 */
final class Envelope {
  private static final AlgorithmIdentifier SHA_256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
  static final AlgorithmIdentifier OAEP =
      new AlgorithmIdentifier(
          PKCSObjectIdentifiers.id_RSAES_OAEP,
          new RSAESOAEPparams(
              SHA_256,
              new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA_256),
              RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM));

  private final OutputAEADEncryptor encryptor;
  private final List<RecipientInfo> recipients = new ArrayList<>();

  Envelope(List<X509Certificate> certificates, SecureRandom random) {
    try {
      encryptor =
          (OutputAEADEncryptor)
              new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                  .setProvider(CastleProvider.INSTANCE)
                  .setSecureRandom(random)
                  .build();
      for (X509Certificate certificate : certificates) {
        recipients.add(generator(certificate, random).generate(encryptor.getKey()));
      }
    } catch (CMSException | GeneralSecurityException e) {
      throw new IllegalStateException(e.getClass().getName());
    }
  }

  private static RecipientInfoGenerator generator(X509Certificate certificate, SecureRandom random)
      throws GeneralSecurityException, CMSException {
    if (!(certificate.getPublicKey() instanceof ECPublicKey)) {
      return new JceKeyTransRecipientInfoGenerator(
          certificate,
          new JceAsymmetricKeyWrapper(OAEP, certificate.getPublicKey()).setSecureRandom(random));
    }
    KeyPairGenerator ephemeral = KeyPairGenerator.getInstance("EC");
    ephemeral.initialize(((ECPublicKey) certificate.getPublicKey()).getParams(), random);
    KeyPair pair = ephemeral.generateKeyPair();
    return new JceKeyAgreeRecipientInfoGenerator(
            CMSAlgorithm.ECDH_SHA256KDF,
            pair.getPrivate(),
            pair.getPublic(),
            CMSAlgorithm.AES256_WRAP)
        .addRecipient(certificate)
        .setProvider(CastleProvider.INSTANCE)
        .setSecureRandom(random);
  }

  /** Returns the hash of what is written for the recipients. */
  byte[] recipientsHash() {
    return hash(recipients.toArray(new RecipientInfo[0]));
  }

  /** Returns the hash of what is written for these recipients, in DER's own order. */
  static byte[] hash(RecipientInfo[] recipients) {
    try {
      return Sha256.of(new DERSet(recipients).getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new IllegalStateException(e.getClass().getName());
    }
  }

  /** Encrypts, and returns DER. */
  byte[] seal(byte[] content) {
    CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
    for (RecipientInfo recipient : recipients) {
      generator.addRecipientInfoGenerator(key -> recipient);
    }
    try {
      return generator
          .generate(new CMSProcessableByteArray(content), encryptor)
          .toASN1Structure()
          .getEncoded(ASN1Encoding.DER);
    } catch (CMSException | IOException e) {
      throw new IllegalStateException(e.getClass().getName());
    }
  }
}
