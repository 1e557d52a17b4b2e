package io.github.baidiao.card;

import io.github.baidiao.card.transport.Atr;
import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.identity.ThaiDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A Thai ID card as it was read. Immutable; {@code toString} is masked.
 *
 * <p>What the card leaves blank, or has in a form nobody knows, is absent. How well each field is
 * known stands at {@link io.github.baidiao.card.applet.MoiField}.
 */
@ValueStyle
@Value.Immutable
public abstract class ThaiIdCard {
  ThaiIdCard() {}

  /** The person, in the form a registration takes from whatever reader. */
  public abstract CardHolder holder();

  public CitizenId citizenId() {
    return holder().citizenId();
  }

  public PersonName nameTh() {
    return holder().nameTh();
  }

  public Optional<PersonName> nameEn() {
    return holder().nameEn();
  }

  public Optional<ThaiDate> birthDate() {
    return holder().birthDate();
  }

  public Optional<Sex> sex() {
    return holder().sex();
  }

  public Optional<ThaiAddress> address() {
    return holder().address();
  }

  public Optional<ThaiDate> issueDate() {
    return holder().issueDate();
  }

  public Optional<ExpiryDate> expiry() {
    return holder().expiry();
  }

  /** Where the card was issued, Thai, {@code /} between its parts. */
  public abstract Optional<String> issuer();

  /** Code of the issuing place; meaning unknown. */
  public abstract Optional<String> issuerCode();

  /** Number of the request for this card (บ.ป.1), 20 characters; how they divide is unknown. */
  public abstract Optional<String> requestNumber();

  /** The digits printed under the photo. */
  public abstract Optional<String> photoNumber();

  /** Layout of the card, {@code 0003} or later. */
  public abstract Optional<String> cardVersion();

  /** Two characters; values unknown. */
  public abstract Optional<String> cardType();

  /** The photo, if it was asked for and the card has one. */
  public abstract Optional<CardPhoto> photo();

  /** Name of the reader it was read in. */
  public abstract String readerName();

  public abstract Atr atr();

  public abstract ReadStatistics statistics();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ThaiIdCard[masked]";
  }

  /** Builds a {@link ThaiIdCard}; holder, reader, ATR and statistics are needed. */
  public static final class Builder extends ImmutableThaiIdCard.Builder {
    Builder() {}
  }
}
