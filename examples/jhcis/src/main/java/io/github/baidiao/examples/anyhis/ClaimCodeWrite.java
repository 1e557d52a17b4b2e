package io.github.baidiao.examples.anyhis;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.nhso.ClaimCode;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/** A claim code to be stored with its visit. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class ClaimCodeWrite extends VisitWrite {
  ClaimCodeWrite() {}

  public abstract ClaimCode code();

  /** When it was given, in Bangkok; absent when NHSO does not tell. */
  public abstract Optional<LocalDateTime> at();

  /** The service it was given for, {@code PG0060001} for instance. */
  public abstract Optional<String> service();

  /** The main right, {@code UCS} for instance. */
  public abstract Optional<String> mainInscl();

  public abstract Optional<String> subInscl();

  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ClaimCodeWrite}; the code is needed. */
  public static final class Builder extends ImmutableClaimCodeWrite.Builder {
    Builder() {}
  }
}
