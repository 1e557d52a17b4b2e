package io.github.baidiao.examples.cli;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the token of a service is: in a file that an option names, or in a variable. */
final class TokenFile {
  private TokenFile() {}

  /** Returns the token of the file or, if none was named, of the variable. */
  static SecretSource source(
      @Nullable String file, String option, Shell shell, String variableName) {
    Optional<String> variable = shell.variable(variableName);
    return file == null && variable.isPresent()
        ? SecretSource.of(Secret.of(variable.get().strip()))
        : SecretSource.file(path(file, option));
  }

  /** Returns the path of a file that is needed. */
  static Path path(@Nullable String file, String option) {
    if (file == null) {
      throw CliException.of(CliErrorCode.TOKEN_MISSING);
    }
    try {
      return Path.of(file);
    } catch (InvalidPathException noName) {
      throw CliException.usage(option + ": not a file name");
    }
  }
}
