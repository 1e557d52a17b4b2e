package io.github.baidiao.moph.phr.visit;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.util.Optional;
import org.immutables.value.Value;

/** Who pays: a right to treatment. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class Coverage {
  Coverage() {}

  /** Its code: {@code UCS}, {@code OFC}, {@code SSS}. */
  public abstract String code();

  /** Its name. */
  public abstract Optional<String> name();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.code("code", Optional.of(code()));
    FieldRule.text("name", name());
  }

  @Override
  public String toString() {
    return "Coverage[masked]";
  }

  /**
   * Builds a {@link Coverage}; the code is needed. {@code build()} throws a {@code MophException}
   * with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableCoverage.Builder {
    Builder() {}
  }
}
