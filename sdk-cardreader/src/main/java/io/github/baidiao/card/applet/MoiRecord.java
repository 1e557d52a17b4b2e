package io.github.baidiao.card.applet;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * The text fields of one card as they were read. Immutable; {@code toString} is masked.
 *
 * <p>A card whose citizen ID or Thai name cannot be understood gives no person at all, although the
 * other fields may be sound: both go to the NHSO as they are here, and a name this class had put
 * together by guessing would be claimed for. The operator types it in instead. Every other field is
 * only absent then.
 */
public final class MoiRecord {
  private static final String OLD_LAYOUT = "0002";

  private final byte[] memory;

  /** Takes an image of the applet's memory that begins at 0x0000; the photo may be blank in it. */
  MoiRecord(byte[] memory) {
    this.memory = memory;
  }

  /** Throws for the older layout, whose fields lie elsewhere (that value: single source). */
  void requireKnownLayout() {
    if (text(MoiField.CARD_VERSION).filter(OLD_LAYOUT::equals).isPresent()) {
      throw new CardException(
          CardErrorCode.CARD_DATA_INVALID, "card layout " + OLD_LAYOUT + ", not supported", null);
    }
  }

  byte[] bytes(MoiField field) {
    return Arrays.copyOfRange(memory, field.offset(), field.end());
  }

  /** Returns a field as text without the padding, if there is anything else in it. */
  public Optional<String> text(MoiField field) {
    String text = Tis620.decode(bytes(field));
    return text.trim().isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /**
   * Returns the person. What the card leaves blank, or has in a form nobody knows, is absent.
   *
   * @throws CardException ({@code CARD-207}, the field's name its only detail) when the citizen ID
   *     has a wrong check digit, or the Thai name is not in four parts or has a byte that is no
   *     letter
   */
  public CardHolder holder() {
    return CardHolder.builder()
        .citizenId(required(MoiField.CITIZEN_ID, CitizenId::of))
        .nameTh(required(MoiField.NAME_TH, MoiRecord::name))
        .nameEn(understood(MoiField.NAME_EN, MoiRecord::name))
        .birthDate(understood(MoiField.BIRTH_DATE, ThaiDate::ofBuddhist))
        .sex(text(MoiField.SEX).flatMap(Sex::ofDigit))
        .address(text(MoiField.ADDRESS).flatMap(AddressSlots::parse))
        .issueDate(understood(MoiField.ISSUE_DATE, ThaiDate::ofBuddhist))
        .expiry(understood(MoiField.EXPIRY_DATE, ExpiryDate::ofBuddhist))
        .build();
  }

  private static PersonName name(String slots) {
    if (slots.indexOf(Tis620.UNKNOWN) >= 0) {
      throw new InvalidValueException(CoreErrorCode.PERSON_NAME_INVALID, "a byte of no letter");
    }
    return PersonName.parse(slots);
  }

  private <T> T required(MoiField field, Function<String, T> parser) {
    try {
      return parser.apply(text(field).orElse(""));
    } catch (InvalidValueException e) {
      throw new CardException(CardErrorCode.CARD_DATA_INVALID, field.name(), e);
    }
  }

  private <T> Optional<T> understood(MoiField field, Function<String, T> parser) {
    try {
      return text(field).map(parser);
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "MoiRecord[masked]";
  }
}
