package io.github.baidiao.moph.assurance;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.dopa.CardStatus;
import java.time.Instant;
import org.immutables.value.Value;

/** A look at the status of the card at DOPA. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class CardStatusCheck {
  CardStatusCheck() {}

  public abstract Method method();

  public abstract CardStatus.Kind result();

  /** Who was asked: {@code dopa}, {@code dga}, {@code moph-idp}. */
  public abstract String source();

  public abstract Instant at();

  /** What the status was asked by. */
  public enum Method {
    /** The laser code on the back of the card. */
    LASER_CODE,
    /** The number of the chip and of the card's request. */
    CHIP_NUMBER
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "CardStatusCheck[masked]";
  }

  /** Builds a {@link CardStatusCheck}; everything is needed. */
  public static final class Builder extends ImmutableCardStatusCheck.Builder {
    Builder() {}
  }
}
