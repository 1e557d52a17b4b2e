package io.github.baidiao.core.identity;

import io.github.baidiao.core.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An address in the civil registration, each part with its Thai label as it was written ("หมู่ที่
 * 4", "ตำบล…"). Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class ThaiAddress {
  ThaiAddress() {}

  /** House number (เลขที่). */
  public abstract Optional<String> house();

  /** Village number (หมู่ที่). */
  public abstract Optional<String> moo();

  /** Alley (ตรอก). */
  public abstract Optional<String> trok();

  /** Side street (ซอย). */
  public abstract Optional<String> soi();

  /** Road (ถนน). */
  public abstract Optional<String> road();

  /** Subdistrict (ตำบล, แขวง). */
  public abstract Optional<String> tambon();

  /** District (อำเภอ, เขต). */
  public abstract Optional<String> amphoe();

  /** Province (จังหวัด, or กรุงเทพมหานคร). */
  public abstract Optional<String> province();

  /** What the card or server sent, padding removed: the last word when the parts are in doubt. */
  public abstract String raw();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ThaiAddress[masked]";
  }

  /** Builds a {@link ThaiAddress}; {@code raw} is needed. */
  public static final class Builder extends ImmutableThaiAddress.Builder {
    Builder() {}
  }
}
