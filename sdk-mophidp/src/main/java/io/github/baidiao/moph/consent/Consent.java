package io.github.baidiao.moph.consent;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a person was asked, and answered: the record of it, a refusal included. Immutable; {@code
 * toString} is masked. A {@link ConsentForm} makes it; {@link #withdrawn} makes the record of its
 * end.
 *
 * <p>{@code build()} throws a {@link MophException} with {@code MOPH-603} that names what is wrong:
 * no answers, two to one purpose, somebody else's answer without the relation.
 */
@ValueStyle
@Value.Immutable
public abstract class Consent {
  Consent() {}

  /** The text that was shown, by its id. */
  public abstract String textId();

  public abstract String textVersion();

  /** The SHA-256 of the text's file, 64 lower-case hexadecimal digits. */
  public abstract String textSha256();

  /** Its language: {@code th}, {@code en}. */
  public abstract String language();

  /** One answer for each purpose of the form, in its order. */
  public abstract List<ConsentAnswer> answers();

  /** Which biometric data it is about, in the words that were shown. */
  public abstract String biometric();

  /** How long what is kept is kept, in the words that were shown. */
  public abstract String retention();

  /** Who gets data, in the words that were shown. */
  public abstract List<String> recipients();

  public abstract ConsentGiver givenBy();

  /** What the giver is to the person; there unless the person answered. */
  public abstract Optional<String> relation();

  public abstract ConsentMeans means();

  public abstract Instant at();

  public abstract HospitalCode unit();

  /** What the provider calls the officer; absent where none was there. */
  public abstract Optional<String> officer();

  /** The device it was asked at. */
  public abstract String device();

  public abstract Optional<ConsentWithdrawal> withdrawal();

  @Value.Check
  void check() {
    Set<ConsentPurpose> seen = new HashSet<>();
    answers().forEach(answer -> seen.add(answer.purpose()));
    if (seen.isEmpty() || seen.size() != answers().size()) {
      throw MophException.of(MophErrorCode.CONSENT_INCOMPLETE, "answers");
    }
    boolean named = relation().filter(text -> !text.trim().isEmpty()).isPresent();
    if (named == (givenBy() == ConsentGiver.SELF)) {
      throw MophException.of(MophErrorCode.CONSENT_INCOMPLETE, "relation");
    }
    if (withdrawal().filter(end -> end.at().isBefore(at())).isPresent()) {
      throw MophException.of(MophErrorCode.CONSENT_INCOMPLETE, "withdrawal");
    }
  }

  /** Returns whether that purpose was asked about, answered yes, and not taken back. */
  public boolean allows(ConsentPurpose purpose) {
    return !withdrawal().isPresent()
        && answers().stream()
            .anyMatch(answer -> answer.given() && answer.purpose().equals(purpose));
  }

  /**
   * Returns whether that purpose rests on consent, was asked about and answered no, or was taken
   * back. Not asked is not refused: another law may allow it.
   */
  public boolean refuses(ConsentPurpose purpose) {
    return answers().stream()
        .filter(answer -> answer.purpose().equals(purpose))
        .filter(answer -> answer.basis().isConsent())
        .anyMatch(answer -> !answer.given() || withdrawal().isPresent());
  }

  /** Returns whether every mandatory purpose was answered yes, and nothing taken back. */
  public boolean isSufficient() {
    return !withdrawal().isPresent()
        && answers().stream().allMatch(answer -> answer.given() || !answer.mandatory());
  }

  /**
   * Returns the record with its withdrawal, of which there is one: a second does not change it.
   *
   * @param effect what follows from it, in words, 1 to 500 characters
   * @throws MophException {@code MOPH-103} for another effect, {@code MOPH-603} for a time before
   *     the consent
   */
  public Consent withdrawn(Instant when, String effect) {
    if (withdrawal().isPresent()) {
      return this;
    }
    return builder()
        .from(this)
        .withdrawal(ConsentWithdrawal.builder().at(when).effect(effect).build())
        .build();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "Consent[masked]";
  }

  /** Builds a {@link Consent} from a record of one; to ask a person, take a {@link ConsentForm}. */
  public static final class Builder extends ImmutableConsent.Builder {
    Builder() {}
  }
}
