package io.github.baidiao.moph.evidence;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seals evidence: signs it with the station's key, and encrypts it so that only the hospital can
 * open it; the station itself cannot. Thread-safe.
 *
 * <p>The form is CMS: signed-data (SHA-256 with RSA or ECDSA) inside authenticated-enveloped-data
 * (AES-256-GCM), which OpenSSL opens too. The time of signing is the station's own word.
 */
public final class EvidenceSealer {
  private final CertifiedKey station;
  private final List<X509Certificate> recipients;
  private final Clock clock;
  private final SecureRandom random;

  private EvidenceSealer(Builder builder, CertifiedKey station) {
    this.station = station;
    this.recipients = new ArrayList<>(builder.recipients);
    this.clock = builder.clock;
    this.random = builder.random == null ? new SecureRandom() : builder.random;
  }

  /**
   * Signs and encrypts.
   *
   * @throws MophException {@code MOPH-103} when a text in it is blank, {@code MOPH-611} when a
   *     certificate does not hold by now
   */
  public SealedBytes seal(ProofingEvidence evidence) {
    byte[] json = EvidenceJson.write(evidence);
    // What could not be read again would only be found out when it is needed.
    try {
      if (!EvidenceJson.read(json).equals(evidence)) {
        throw MophException.of(MophErrorCode.REQUEST_INVALID, "evidence");
      }
    } catch (MophException e) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, e.detail().orElse("evidence"));
    }
    return SealedBytes.of(CryptoGuard.run(() -> seal(json)));
  }

  private byte[] seal(byte[] json) {
    Instant now = clock.instant();
    EvidenceCertificates.checkDates(station.certificate(), "station", now);
    recipients.forEach(each -> EvidenceCertificates.checkDates(each, "recipient", now));
    Envelope envelope = new Envelope(recipients, random);
    return envelope.seal(SignedContent.sign(json, station, now, envelope.recipientsHash(), random));
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "EvidenceSealer[" + recipients.size() + " recipients]";
  }

  /** Builds an {@link EvidenceSealer}; the station's key and a recipient are needed. */
  public static final class Builder {
    private final List<X509Certificate> recipients = new ArrayList<>();
    private Optional<CertifiedKey> station = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private @Nullable SecureRandom random;

    Builder() {}

    /** Adds a certificate of the hospital, whose key can open what is sealed. */
    public Builder recipient(X509Certificate hospital) {
      recipients.add(hospital);
      return this;
    }

    /** Sets the key that the station signs with. */
    public Builder station(CertifiedKey key) {
      station = Optional.of(key);
      return this;
    }

    /** Sets the clock of the time of signing; the system's if not set. */
    public Builder clock(Clock signingClock) {
      clock = signingClock;
      return this;
    }

    /** Sets where keys and nonces come from; the system's if not set. */
    public Builder random(SecureRandom source) {
      random = source;
      return this;
    }

    /**
     * Checks keys and certificates, and seals something once, so that a program finds out when it
     * starts.
     *
     * @throws MophException {@code MOPH-102} without a station's key or a recipient, {@code
     *     MOPH-611} for a key that is weak, not valid now, meant for something else, or not that of
     *     its certificate, {@code MOPH-612} when this Java cannot seal
     */
    public EvidenceSealer build() {
      CertifiedKey signer =
          station.orElseThrow(() -> MophException.of(MophErrorCode.SETTINGS_INVALID, "station"));
      if (recipients.isEmpty()) {
        throw MophException.of(MophErrorCode.SETTINGS_INVALID, "recipient");
      }
      recipients.forEach(EvidenceCertificates::checkRecipient);
      EvidenceCertificates.checkSigner(signer.certificate());
      EvidenceSealer sealer = new EvidenceSealer(this, signer);
      CryptoGuard.run(() -> sealer.seal(new byte[0]));
      signer.checkFits();
      return sealer;
    }
  }
}
