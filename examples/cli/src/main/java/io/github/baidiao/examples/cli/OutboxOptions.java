package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.KeyFile;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which outbox is meant: a file of its own, or a table in a database server. */
final class OutboxOptions {
  private static final String FILE_VARIABLE = "BAIDIAO_OUTBOX";
  private static final String JDBC_VARIABLE = "BAIDIAO_OUTBOX_JDBC";
  private static final String USER_VARIABLE = "BAIDIAO_OUTBOX_DB_USER";
  private static final String PASSWORD_VARIABLE = "BAIDIAO_OUTBOX_DB_PASSWORD";
  private static final String KEY_VARIABLE = "BAIDIAO_OUTBOX_KEY";

  @Option(
      names = "--outbox",
      paramLabel = "FILE",
      description = {
        "File of the outbox, on a local disk, also from BAIDIAO_OUTBOX. Its keys are in outbox.key"
            + " beside it unless --outbox-key says otherwise.",
        "ไฟล์กล่องส่งข้อมูล (outbox) ในดิสก์ของเครื่อง"
      })
  private @Nullable String file;

  @Option(
      names = "--jdbc",
      paramLabel = "URL",
      description = {
        "Database server that the outbox is in, jdbc:postgresql://... or jdbc:mariadb://..., also"
            + " from BAIDIAO_OUTBOX_JDBC; in place of --outbox. Its driver has to be on the class"
            + " path, and neither user nor password in the address.",
        "ฐานข้อมูลที่เก็บกล่องส่งข้อมูล แทน --outbox โดยไม่ใส่ชื่อผู้ใช้และรหัสผ่านในที่อยู่"
      })
  private @Nullable String jdbc;

  @Option(
      names = "--db-user",
      paramLabel = "NAME",
      description = {
        "User of the database, also from BAIDIAO_OUTBOX_DB_USER.",
        "ชื่อผู้ใช้ของฐานข้อมูล"
      })
  private @Nullable String user;

  @Option(
      names = "--db-password-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the password of the database, also the password in"
            + " BAIDIAO_OUTBOX_DB_PASSWORD.",
        "ไฟล์ที่บรรทัดแรกเป็นรหัสผ่านของฐานข้อมูล"
      })
  private @Nullable String passwordFile;

  @Option(
      names = "--outbox-key",
      paramLabel = "FILE",
      description = {
        "File with the keys of the outbox, the same on all stations that share it, also from"
            + " BAIDIAO_OUTBOX_KEY; needed with --jdbc.",
        "ไฟล์กุญแจของกล่องส่งข้อมูล ทุกเครื่องที่ใช้ร่วมกันต้องเป็นไฟล์เดียวกัน"
      })
  private @Nullable String keyFile;

  @Option(
      names = "--outbox-table",
      paramLabel = "NAME",
      defaultValue = "baidiao_outbox",
      description = {
        "Table of the outbox, by default baidiao_outbox.",
        "ชื่อตารางของกล่องส่งข้อมูล"
      })
  private String table = "";

  /** Opens the outbox that is there; none is made. */
  Outbox openExisting(Shell shell) {
    return open(shell, false, OutboxSettings.builder());
  }

  /** Opens the outbox, and makes it if it is not there. */
  Outbox openOrMake(Shell shell, OutboxSettings.Builder settings) {
    return open(shell, true, settings);
  }

  private Outbox open(Shell shell, boolean make, OutboxSettings.Builder settings) {
    if (file != null && jdbc != null) {
      throw CliException.usage("--outbox and --jdbc: one of them");
    }
    settings.table(table).createTable(make);
    Optional<Path> keys = path(keyFile, "--outbox-key", KEY_VARIABLE, shell);
    keys.ifPresent(path -> settings.keys(KeyFile.at(path)));
    Optional<String> url =
        file != null
            ? Optional.empty()
            : Optional.ofNullable(jdbc).or(() -> shell.variable(JDBC_VARIABLE));
    if (url.isPresent()) {
      if (keys.isEmpty()) {
        throw CliException.usage("--outbox-key: needed with --jdbc");
      }
      return Outbox.on(database(url.get(), shell), settings.build());
    }
    Path path =
        path(file, "--outbox", FILE_VARIABLE, shell)
            .orElseThrow(() -> CliException.of(CliErrorCode.OUTBOX_NOT_CHOSEN));
    if (!make && !Files.exists(path)) {
      throw CliException.of(CliErrorCode.OUTBOX_MISSING);
    }
    return Outbox.onFile(path, settings.build());
  }

  private DriverSource database(String url, Shell shell) {
    Optional<String> password = shell.variable(PASSWORD_VARIABLE);
    Optional<SecretSource> secret =
        passwordFile == null
            ? password.map(text -> SecretSource.of(Secret.of(text)))
            : Optional.of(SecretSource.file(TokenFile.path(passwordFile, "--db-password-file")));
    return DriverSource.of(
        url, Optional.ofNullable(user).or(() -> shell.variable(USER_VARIABLE)), secret);
  }

  private static Optional<Path> path(
      @Nullable String given, String option, String variable, Shell shell) {
    return Optional.ofNullable(given)
        .or(() -> shell.variable(variable))
        .map(name -> TokenFile.path(name, option));
  }
}
