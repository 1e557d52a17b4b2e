package io.github.baidiao.card;

import io.github.baidiao.card.applet.AdmRecord;
import io.github.baidiao.card.applet.CardPart;
import io.github.baidiao.card.applet.ChipNumber;
import io.github.baidiao.card.applet.Confidence;
import io.github.baidiao.card.applet.MoiRecord;
import io.github.baidiao.card.applet.NhsoRecord;
import io.github.baidiao.card.applet.OldLayout;
import io.github.baidiao.card.transport.Atr;
import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.LaserCode;
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

  /**
   * Layout of the card, {@code 0003} or later; {@code 0002} on cards that {@link #oldLayout} has.
   */
  public abstract Optional<String> cardVersion();

  /**
   * The unverified map by which a card of layout {@code 0002} was read; absent for every other
   * card. What such a card gives has to be compared with what is printed on it.
   */
  public abstract Optional<OldLayout> oldLayout();

  /**
   * Returns how well it is known where this card's fields lie; what is known of each field stands
   * at {@link io.github.baidiao.card.applet.MoiField}.
   */
  public Confidence layoutConfidence() {
    return oldLayout().map(OldLayout::confidence).orElse(Confidence.CONFIRMED);
  }

  /** Two characters; values unknown. */
  public abstract Optional<String> cardType();

  /**
   * The text fields as they were read, for those that are absent elsewhere because nobody
   * understands them. Absent itself when this value was not made by a read.
   */
  public abstract Optional<MoiRecord> moi();

  /** The photo, if it was asked for and the card has one. */
  public abstract Optional<CardPhoto> photo();

  /** What the ADM applet tells of the card: laser code, authorise mode, version, state. */
  @Value.Default
  public CardPart<AdmRecord> adm() {
    return CardPart.notAskedFor();
  }

  /** Returns the laser code on the back of the card, if it was asked for and is readable. */
  public Optional<LaserCode> laserCode() {
    return adm().value().flatMap(AdmRecord::laserCode);
  }

  /** The health right as it was last written to the card. */
  @Value.Default
  public CardPart<NhsoRecord> nhso() {
    return CardPart.notAskedFor();
  }

  @Value.Default
  public CardPart<ChipNumber> chipNumber() {
    return CardPart.notAskedFor();
  }

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
