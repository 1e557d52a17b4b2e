package io.github.baidiao.moph.dopa;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the status of a card is asked by: what is printed on its front, and the laser code on its
 * back. Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class CardStatusRequest {
  CardStatusRequest() {}

  public abstract CitizenId citizenId();

  /** The Thai name; its title is not asked by. */
  public abstract PersonName nameTh();

  /** The birth date, parts of it unknown perhaps; absent if the card has none. */
  public abstract Optional<ThaiDate> birthDate();

  public abstract LaserCode laserCode();

  /** Makes the request for a card that was read. */
  public static CardStatusRequest of(CardHolder holder, LaserCode laserCode) {
    return builder()
        .citizenId(holder.citizenId())
        .nameTh(holder.nameTh())
        .birthDate(holder.birthDate())
        .laserCode(laserCode)
        .build();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "CardStatusRequest[masked]";
  }

  /** Builds a {@link CardStatusRequest}; all but the birth date is needed. */
  public static final class Builder extends ImmutableCardStatusRequest.Builder {
    Builder() {}
  }
}
