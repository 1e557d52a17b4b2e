package io.github.baidiao.moph.dopa;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * What the status of a card is asked by without its laser code: numbers that are in its chip.
 * Immutable; {@code toString} is masked.
 *
 * <p>{@code build()} throws a {@link MophException} with {@code MOPH-103} that names the number of
 * another form.
 */
@ValueStyle
@Value.Immutable
public abstract class ChipCardRequest {
  private static final Pattern CHIP_NUMBER = Pattern.compile("[0-9A-Fa-f]{16}");
  private static final Pattern REQUEST_NUMBER = Pattern.compile("[0-9]{1,20}");

  ChipCardRequest() {}

  public abstract CitizenId citizenId();

  /** The number of the chip, 16 hex digits (confirmed by 4). */
  public abstract String chipNumber();

  /**
   * The number of the request that the card was made on ({@code bp1no}), digits; 12 in the one
   * sample that is public (single source). How it is cut out of the chip's 20 bytes is unknown.
   */
  public abstract String requestNumber();

  /** Throws {@code MOPH-103} that names what is wrong. */
  @Value.Check
  void check() {
    require(CHIP_NUMBER.matcher(chipNumber()).matches(), "chip number");
    require(REQUEST_NUMBER.matcher(requestNumber()).matches(), "request number");
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, field);
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ChipCardRequest[masked]";
  }

  /** Builds a {@link ChipCardRequest}; everything is needed. */
  public static final class Builder extends ImmutableChipCardRequest.Builder {
    Builder() {}
  }
}
