package io.github.baidiao.examples.cli;

import io.github.baidiao.moph.personnel.Personnel;
import io.github.baidiao.moph.personnel.PersonnelSettings;
import java.util.function.ToIntFunction;

/** The register of personnel that the options name, for one command. */
final class PersonnelConnection {
  private PersonnelConnection() {}

  /** Runs a command that only reads. */
  static int with(MophOptions moph, Shell shell, ToIntFunction<Personnel> command) {
    try (MophOptions.Token token = moph.token(shell)) {
      PersonnelSettings.Builder settings =
          PersonnelSettings.builder().unit(moph.unit(shell)).token(token.source());
      moph.address(shell).ifPresent(settings::baseUrl);
      try (Personnel personnel = Personnel.connect(settings.build())) {
        return command.applyAsInt(personnel);
      }
    }
  }

  /** Runs a command that changes something: of the real register only if that was said. */
  static int change(MophOptions moph, Shell shell, ToIntFunction<Personnel> command) {
    return with(
        moph,
        shell,
        personnel -> {
          if (!moph.live() && !personnel.isSandbox()) {
            throw CliException.of(CliErrorCode.LIVE_NOT_SAID);
          }
          return command.applyAsInt(personnel);
        });
  }
}
