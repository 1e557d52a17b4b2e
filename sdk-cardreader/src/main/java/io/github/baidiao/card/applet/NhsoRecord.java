package io.github.baidiao.card.applet;

import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.identity.ThaiDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The health right as it was last written to the card, which may be years ago: NHSO's service knows
 * the one of today. What is blank, or in a form nobody knows, is absent. Immutable; {@code
 * toString} is masked.
 */
public final class NhsoRecord {
  private final byte[] memory;

  /** Takes the whole memory of the applet, from 0x0000 on. */
  NhsoRecord(byte[] memory) {
    this.memory = memory;
  }

  /** Returns the main right (maininscl), as text. */
  public Optional<String> mainInscl() {
    return text(NhsoField.MAIN_INSCL);
  }

  /** Returns the sub right (subinscl), as text. */
  public Optional<String> subInscl() {
    return text(NhsoField.SUB_INSCL);
  }

  /** Returns the name of the main hospital. */
  public Optional<String> mainHospital() {
    return text(NhsoField.MAIN_HOSPITAL);
  }

  /** Returns the name of the sub hospital. */
  public Optional<String> subHospital() {
    return text(NhsoField.SUB_HOSPITAL);
  }

  /** Returns one character; what the values mean is unknown. */
  public Optional<String> paidType() {
    return text(NhsoField.PAID_TYPE);
  }

  /** Returns since when the right holds. */
  public Optional<ThaiDate> issueDate() {
    return date(NhsoField.ISSUE_DATE);
  }

  /** Returns until when the right holds. */
  public Optional<ThaiDate> expiryDate() {
    return date(NhsoField.EXPIRY_DATE);
  }

  /** Returns when this was written to the card. */
  public Optional<ThaiDate> updateDate() {
    return date(NhsoField.UPDATE_DATE);
  }

  /** Returns how often the hospital was changed, one character. */
  public Optional<String> hospitalChanges() {
    return text(NhsoField.HOSPITAL_CHANGES);
  }

  /** Returns a field as text without the padding, if there is anything else in it. */
  public Optional<String> text(NhsoField field) {
    String text = Tis620.decode(memory, field.offset(), field.length());
    return text.trim().isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private Optional<ThaiDate> date(NhsoField field) {
    try {
      return text(field).map(ThaiDate::ofBuddhist);
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NhsoRecord && Arrays.equals(((NhsoRecord) other).memory, memory);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(memory);
  }

  @Override
  public String toString() {
    return "NhsoRecord[masked]";
  }
}
