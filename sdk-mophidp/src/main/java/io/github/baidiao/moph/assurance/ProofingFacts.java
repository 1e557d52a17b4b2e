package io.github.baidiao.moph.assurance;

import io.github.baidiao.core.ValueStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What really ran in a proofing, and what came of it. Immutable; {@code toString} is masked.
 *
 * <p>What did not run is absent; what failed is there and says so.
 */
@ValueStyle
@Value.Immutable
public abstract class ProofingFacts {
  ProofingFacts() {}

  public abstract Presence presence();

  /** Whether somebody saw the card or a picture of it. */
  public abstract boolean cardSeen();

  /** When the chip was read. It proves that data came from a card, not that the chip is genuine. */
  public abstract Optional<Instant> chipReadAt();

  public abstract Optional<CardStatusCheck> cardStatus();

  /** What DOPA said before {@link #cardStatus}, of mistyped laser codes; it counts for nothing. */
  public abstract List<CardStatusCheck> earlierCardStatuses();

  public abstract Optional<ContactCheck> contact();

  public abstract Optional<FaceCheck> face();

  /** The comparisons before {@link #face}, in their order; they count for nothing. */
  public abstract List<FaceCheck> earlierFaces();

  public abstract Optional<PadCheck> pad();

  public abstract Optional<OfficerCheck> officer();

  /** What an officer decided by eye, if one had to. */
  public abstract Optional<OfficerDecision> decision();

  /** Whether the person agreed to the comparison beforehand. */
  public abstract boolean consentGiven();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ProofingFacts[masked]";
  }

  /**
   * Builds a {@link ProofingFacts}; presence, whether the card was seen, and consent are needed.
   */
  public static final class Builder extends ImmutableProofingFacts.Builder {
    Builder() {}
  }
}
