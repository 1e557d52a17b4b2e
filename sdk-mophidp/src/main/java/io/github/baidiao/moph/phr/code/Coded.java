package io.github.baidiao.moph.phr.code;

import io.github.baidiao.core.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A code with its words: {@code Coded.of("099", "ไทย")}. Which list it is from follows from the
 * field it stands in, unless {@link #system} says otherwise. Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class Coded {
  Coded() {}

  /** The code, exactly as the list has it, zeros in front included. */
  public abstract Optional<String> code();

  /** What the list calls it. */
  public abstract Optional<String> display();

  /** What the HIS calls it. */
  public abstract Optional<String> text();

  /** The URI of another list than the field's own ({@link CodeSystem}). */
  public abstract Optional<String> system();

  /** Returns a code alone. */
  public static Coded of(String code) {
    return builder().code(code).build();
  }

  /** Returns a code and what its list calls it. */
  public static Coded of(String code, String display) {
    return builder().code(code).display(display).build();
  }

  /** Returns words alone, where the HIS has no code. */
  public static Coded ofText(String text) {
    return builder().text(text).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.require(code().isPresent() || text().isPresent(), "code", "neither code nor text");
    FieldRule.require(
        code().isPresent() || (!display().isPresent() && !system().isPresent()),
        "code",
        "missing beside display or system");
    FieldRule.code("code", code());
    FieldRule.text("display", display());
    FieldRule.text("text", text());
    FieldRule.uri("system", system());
  }

  @Override
  public String toString() {
    return "Coded[masked]";
  }

  /**
   * Builds a {@link Coded}; a code or a text is needed. {@code build()} throws a {@code
   * MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableCoded.Builder {
    Builder() {}
  }
}
