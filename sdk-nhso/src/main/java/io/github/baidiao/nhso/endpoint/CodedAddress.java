package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.ValueStyle;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * An address with the codes of its parts, as the call for a claim code names them (single source);
 * which list the codes are from is unknown. Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class CodedAddress {
  CodedAddress() {}

  /** House number, village, road. */
  public abstract Optional<String> house();

  public abstract Optional<String> subDistrictCode();

  public abstract Optional<String> subDistrict();

  public abstract Optional<String> districtCode();

  public abstract Optional<String> district();

  public abstract Optional<String> provinceCode();

  public abstract Optional<String> province();

  public abstract Optional<String> postCode();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    Stream.of(
            house(),
            subDistrictCode(),
            subDistrict(),
            districtCode(),
            district(),
            provinceCode(),
            province(),
            postCode())
        .forEach(part -> part.ifPresent(text -> OneLine.check(text, "address")));
  }

  @Override
  public String toString() {
    return "CodedAddress[masked]";
  }

  /** Builds a {@link CodedAddress}; every part may be absent. */
  public static final class Builder extends ImmutableCodedAddress.Builder {
    Builder() {}
  }
}
