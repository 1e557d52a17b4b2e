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
import org.jspecify.annotations.Nullable;

/**
 * The text fields of one card as they were read. Immutable; {@code toString} is masked.
 *
 * <p>A card whose citizen ID or Thai name cannot be understood gives no person at all, although the
 * other fields may be sound: both go to the NHSO as they are here, and a name this class had put
 * together by guessing would be claimed for. The operator types it in instead. Every other field is
 * only absent then.
 */
public final class MoiRecord {
  private final byte[] text;
  private final @Nullable OldLayout oldLayout;

  private MoiRecord(byte[] text, @Nullable OldLayout oldLayout) {
    this.text = text;
    this.oldLayout = oldLayout;
  }

  /**
   * Takes what the three reads of a current card give, one behind the other; copied.
   *
   * @param text {@link MoiApplet#TEXT_BYTES} bytes: 0x0000 to 0x0178, then 0x1579 to 0x1626
   * @throws IllegalArgumentException for another number of bytes
   */
  public static MoiRecord of(byte[] text) {
    if (text.length != MoiApplet.TEXT_BYTES) {
      throw new IllegalArgumentException("the text of a card has another number of bytes");
    }
    return current(text.clone());
  }

  /** Takes the array itself. */
  static MoiRecord current(byte[] text) {
    return new MoiRecord(text, null);
  }

  /** Takes the array itself, put together in the order of a current card. */
  static MoiRecord old(byte[] text, OldLayout layout) {
    return new MoiRecord(text, layout);
  }

  /** Returns the unverified map it was read by, for a card of layout {@code 0002}. */
  public Optional<OldLayout> oldLayout() {
    return Optional.ofNullable(oldLayout);
  }

  /** Of any field but the photo and what is before it. */
  byte[] bytes(MoiField field) {
    return Arrays.copyOfRange(text, indexOf(field), indexOf(field) + field.length());
  }

  private static int indexOf(MoiField field) {
    return field.offset() < MoiPlan.PERSONAL_BYTES
        ? field.offset()
        : field.offset() - MoiField.ADDRESS.offset() + MoiPlan.PERSONAL_BYTES;
  }

  /**
   * Returns a field as text without the padding, if there is anything else in it: also one that no
   * other method here understands. The photo is none.
   */
  public Optional<String> text(MoiField field) {
    if (field == MoiField.PHOTO || field == MoiField.PHOTO_PREFIX) {
      return Optional.empty();
    }
    String decoded = Tis620.decode(text, indexOf(field), field.length());
    return decoded.trim().isEmpty() ? Optional.empty() : Optional.of(decoded);
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
        .address(text(MoiField.ADDRESS).filter(this::mayBeAddress).flatMap(AddressSlots::parse))
        .issueDate(understood(MoiField.ISSUE_DATE, ThaiDate::ofBuddhist))
        .expiry(understood(MoiField.EXPIRY_DATE, ExpiryDate::ofBuddhist))
        .build();
  }

  // The maps of old cards contradict each other on its place: by the wrong one other bytes lie
  // there.
  private boolean mayBeAddress(String raw) {
    return oldLayout == null || AddressSlots.hasLabel(raw);
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
  public boolean equals(Object other) {
    return other instanceof MoiRecord
        && ((MoiRecord) other).oldLayout == oldLayout
        && Arrays.equals(((MoiRecord) other).text, text);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(text);
  }

  @Override
  public String toString() {
    return "MoiRecord[masked]";
  }
}
