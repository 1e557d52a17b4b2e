package io.github.baidiao.examples.anyhis;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.nhso.ClaimCode;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** Closed rights to be stored with their visit. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class ClosingWrite extends VisitWrite {
  ClosingWrite() {}

  /** The EP code. */
  public abstract ClaimCode code();

  /** NHSO's number of the record; absent when only a look-up told the code. */
  public abstract Optional<String> seq();

  /** The charges with which rights were closed, in baht. */
  public abstract BigDecimal amount();

  /** NHSO's id of the claim, by which a cancellation asks; absent when it gave none. */
  public abstract Optional<String> claimId();

  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ClosingWrite}; code and amount are needed. */
  public static final class Builder extends ImmutableClosingWrite.Builder {
    Builder() {}
  }
}
