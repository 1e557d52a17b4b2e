package io.github.baidiao.moph.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Signed content whose signature fits the certificate in it, whoever's that is. */
final class VerifiedContent {
  private final byte[] content;
  private final X509Certificate signer;
  private final Instant signedAt;

  /**
   * Verifies.
   *
   * @param recipientsHash of the envelope it came in
   * @throws IOException when it is no such content, or the signature does not fit
   */
  VerifiedContent(byte[] signedData, byte[] recipientsHash) throws IOException {
    try {
      CMSSignedData data = new CMSSignedData(signedData);
      Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
      if (signers.size() != 1
          || data.getSignedContent() == null
          || !CMSObjectIdentifiers.data.equals(data.getSignedContent().getContentType())) {
        throw new IOException("form");
      }
      SignerInformation only = signers.iterator().next();
      signer = certificate(data, only);
      verify(only);
      signedAt = Time.getInstance(attribute(only, CMSAttributes.signingTime)).getDate().toInstant();
      byte[] bound =
          ASN1OctetString.getInstance(attribute(only, SignedContent.RECIPIENTS)).getOctets();
      if (!Arrays.equals(bound, recipientsHash)) {
        throw new IOException("another envelope");
      }
      content = (byte[]) data.getSignedContent().getContent();
    } catch (CMSException | CertificateException e) {
      throw new IOException("signature");
    }
  }

  private static X509Certificate certificate(CMSSignedData data, SignerInformation of)
      throws CertificateException, IOException {
    @SuppressWarnings("unchecked") // SignerId is a selector of no type.
    Collection<X509CertificateHolder> found = data.getCertificates().getMatches(of.getSID());
    if (found.size() != 1) {
      throw new IOException("form");
    }
    byte[] der = found.iterator().next().getEncoded();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  // The key is verified with, not the certificate: its dates are looked at by whoever trusts it.
  private void verify(SignerInformation only) throws IOException, CMSException {
    if (!NISTObjectIdentifiers.id_sha256.equals(only.getDigestAlgorithmID().getAlgorithm())) {
      throw new IOException("form");
    }
    try {
      if (!only.verify(new JcaSimpleSignerInfoVerifierBuilder().build(signer.getPublicKey()))) {
        throw new IOException("signature");
      }
    } catch (OperatorCreationException e) {
      throw new IOException("signature");
    }
  }

  private static ASN1Encodable attribute(SignerInformation of, ASN1ObjectIdentifier type)
      throws IOException {
    AttributeTable table = of.getSignedAttributes();
    Attribute found = table == null ? null : table.get(type);
    if (found == null || found.getAttrValues().size() != 1) {
      throw new IOException("form");
    }
    return found.getAttrValues().getObjectAt(0);
  }

  byte[] content() {
    return content.clone();
  }

  X509Certificate signer() {
    return signer;
  }

  Instant signedAt() {
    return signedAt;
  }
}
