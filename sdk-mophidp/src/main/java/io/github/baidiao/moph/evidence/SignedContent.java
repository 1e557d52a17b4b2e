package io.github.baidiao.moph.evidence;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** CMS signed-data (RFC 5652) by one station, with its certificate. */
final class SignedContent {
  /**
   * The SHA-256 of the recipients of the envelope around it, as an octet string. It ties the
   * signature to that envelope: a recipient cannot hand the signed content on, sealed for somebody
   * else, as if the station had. The number is a UUID's, which anybody may use (ITU-T X.667).
   */
  static final ASN1ObjectIdentifier RECIPIENTS =
      new ASN1ObjectIdentifier("2.25.188899576760697335139917495165238298211");

  private SignedContent() {}

  static byte[] sign(
      byte[] content,
      CertifiedKey station,
      Instant now,
      byte[] recipientsHash,
      SecureRandom random) {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(now)))));
    attributes.add(new Attribute(RECIPIENTS, new DERSet(new DEROctetString(recipientsHash))));
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
              .build(
                  new JcaContentSignerBuilder(algorithm(station.certificate()))
                      .setSecureRandom(random)
                      .build(station.key()),
                  station.certificate()));
      generator.addCertificates(new JcaCertStore(Collections.singletonList(station.certificate())));
      return generator
          .generate(new CMSProcessableByteArray(content), true)
          .toASN1Structure()
          .getEncoded(ASN1Encoding.DER);
    } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e.getClass().getName());
    }
  }

  private static String algorithm(X509Certificate certificate) {
    return certificate.getPublicKey() instanceof ECPublicKey ? "SHA256withECDSA" : "SHA256withRSA";
  }
}
