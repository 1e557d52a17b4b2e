package io.github.baidiao.moph.evidence;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientId;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientId;

/**
 * A sealed file, taken apart. Everything in it that neither the cipher's tag nor the signature
 * covers has to be exactly what {@link Envelope} writes: so no bit of it can be another.
 */
final class OpenedEnvelope {
  // 16 bytes, of which RFC 5084 allows as few as 12 and attackers wish for fewer (CVE-2026-34182).
  private static final int TAG_BYTES = 16;
  private static final int NONCE_BYTES = 12;

  private final CMSAuthEnvelopedData data;
  private final byte[] recipientsHash;

  /**
   * Takes it apart.
   *
   * @throws IOException when it is no such file
   */
  OpenedEnvelope(byte[] sealed) throws IOException {
    ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(sealed));
    if (!CMSObjectIdentifiers.authEnvelopedData.equals(info.getContentType())) {
      throw new IOException("form");
    }
    AuthEnvelopedData parts = AuthEnvelopedData.getInstance(info.getContent());
    if (!parts.getVersion().hasValue(0)
        || parts.getOriginatorInfo() != null
        || parts.getAuthAttrs() != null
        || parts.getUnauthAttrs() != null
        || parts.getMac().getOctetsLength() != TAG_BYTES
        || !isAes256Gcm(parts.getAuthEncryptedContentInfo())
        || !Arrays.equals(writtenAnew(parts), sealed)) {
      throw new IOException("form");
    }
    recipientsHash = Envelope.hash(recipients(parts.getRecipientInfos()));
    try {
      data = new CMSAuthEnvelopedData(info);
    } catch (CMSException e) {
      throw new IOException("form");
    }
  }

  // Reading is lenient with tags and lengths, writing is not.
  private static byte[] writtenAnew(AuthEnvelopedData parts) throws IOException {
    return new ContentInfo(CMSObjectIdentifiers.authEnvelopedData, parts)
        .getEncoded(ASN1Encoding.DER);
  }

  private static boolean isAes256Gcm(EncryptedContentInfo content) {
    if (!CMSObjectIdentifiers.data.equals(content.getContentType())
        || !CMSAlgorithm.AES256_GCM.equals(
            content.getContentEncryptionAlgorithm().getAlgorithm())) {
      return false;
    }
    GCMParameters gcm =
        GCMParameters.getInstance(content.getContentEncryptionAlgorithm().getParameters());
    return gcm.getNonce().length == NONCE_BYTES && gcm.getIcvLen() == TAG_BYTES;
  }

  private static RecipientInfo[] recipients(ASN1Set set) {
    RecipientInfo[] all = new RecipientInfo[set.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = RecipientInfo.getInstance(set.getObjectAt(i));
    }
    return all;
  }

  byte[] recipientsHash() {
    return recipientsHash.clone();
  }

  /**
   * Decrypts.
   *
   * @return empty when it is for others
   * @throws IOException when it was changed
   */
  Optional<byte[]> content(CertifiedKey hospital) throws IOException {
    boolean ec = hospital.certificate().getPublicKey() instanceof ECPublicKey;
    RecipientId id =
        ec
            ? new JceKeyAgreeRecipientId(hospital.certificate())
            : new JceKeyTransRecipientId(hospital.certificate());
    RecipientInformation found = data.getRecipientInfos().get(id);
    if (found == null) {
      return Optional.empty();
    }
    if (!ec && !Envelope.OAEP.equals(found.getKeyEncryptionAlgorithm())) {
      throw new IOException("form");
    }
    try {
      return Optional.of(found.getContent(ec ? agree(hospital) : transport(hospital)));
    } catch (CMSException | GeneralSecurityException e) {
      throw new IOException("content");
    }
  }

  private static Recipient agree(CertifiedKey hospital) {
    return new JceKeyAgreeAuthEnvelopedRecipient(hospital.key())
        .setProvider(CastleProvider.INSTANCE)
        .setContentProvider(CastleProvider.INSTANCE);
  }

  private static Recipient transport(CertifiedKey hospital) throws GeneralSecurityException {
    return new JceKeyTransAuthEnvelopedRecipient(hospital.key())
        .setContentProvider(CastleProvider.INSTANCE);
  }
}
