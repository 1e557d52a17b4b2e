package io.github.baidiao.moph.phr.person;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Where a patient lives: parts as words, and the code of the subdistrict. Immutable; {@code
 * toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class PhrAddress {
  PhrAddress() {}

  /** House, village number, lane and road, one text each, with their Thai labels. */
  public abstract List<String> lines();

  /** Subdistrict (ตำบล, แขวง). */
  public abstract Optional<String> subdistrict();

  /** District (อำเภอ, เขต). */
  public abstract Optional<String> district();

  /** Province (จังหวัด). */
  public abstract Optional<String> province();

  /** Postal code, five digits. */
  public abstract Optional<String> postalCode();

  /**
   * Code of the subdistrict, six digits: province, district, subdistrict. One source sends it as a
   * number and the test server took it; that is what goes on the wire.
   */
  public abstract Optional<String> addressCode();

  /** Since when the patient lives there. */
  public abstract Optional<LocalDate> since();

  /** Starts with the words of an address as a card or register has them. */
  public static Builder of(ThaiAddress address) {
    Builder builder = builder();
    Stream.of(address.house(), address.moo(), address.trok(), address.soi(), address.road())
        .filter(Optional::isPresent)
        .map(Optional::get)
        .forEach(builder::addLines);
    return builder
        .subdistrict(address.tambon())
        .district(address.amphoe())
        .province(address.province());
  }

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.texts("lines", lines());
    FieldRule.text("subdistrict", subdistrict());
    FieldRule.text("district", district());
    FieldRule.text("province", province());
    FieldRule.code("postalCode", postalCode());
    addressCode()
        .ifPresent(
            code ->
                FieldRule.require(
                    code.matches("[0-9]{1,9}"), "addressCode", "digits, it goes as a number"));
    FieldRule.time("since", since().map(LocalDate::atStartOfDay));
  }

  @Override
  public String toString() {
    return "PhrAddress[masked]";
  }

  /**
   * Builds a {@link PhrAddress}; nothing is needed. {@code build()} throws a {@code MophException}
   * with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutablePhrAddress.Builder {
    Builder() {}
  }
}
