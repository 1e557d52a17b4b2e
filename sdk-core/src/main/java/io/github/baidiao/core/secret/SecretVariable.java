package io.github.baidiao.core.secret;

import io.github.baidiao.core.error.CoreErrorCode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An environment variable, which stays as it is while the process lives. */
final class SecretVariable implements SecretSource {
  private final String name;
  private final UnaryOperator<@Nullable String> environment;
  private final CurrentSecret current = new CurrentSecret();

  SecretVariable(String name, UnaryOperator<@Nullable String> environment) {
    this.name = name;
    this.environment = environment;
  }

  @Override
  public Secret secret() {
    @Nullable String value = environment.apply(name);
    if (value == null || value.trim().isEmpty()) {
      throw new SecretUnavailableException(CoreErrorCode.SECRET_MISSING, "variable " + name);
    }
    return current.set(value.trim().toCharArray());
  }

  @Override
  public String toString() {
    return "SecretVariable[masked]";
  }
}
