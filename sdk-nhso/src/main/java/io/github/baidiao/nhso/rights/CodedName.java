package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A code of NHSO's with its Thai name: a nation, a province, a department, a status. Immutable;
 * {@code toString} is masked, since it is one patient's.
 */
@ValueStyle
@Value.Immutable
public abstract class CodedName {
  CodedName() {}

  /** The code as it was sent. */
  public abstract Optional<String> code();

  /** The name as it was sent. */
  public abstract Optional<String> name();

  /** Returns the two together; empty when there is neither. */
  public static Optional<CodedName> of(Optional<String> code, Optional<String> name) {
    return code.isPresent() || name.isPresent()
        ? Optional.of(ImmutableCodedName.builder().code(code).name(name).build())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "CodedName[masked]";
  }
}
