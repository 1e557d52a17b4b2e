package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.AccountCenter;
import io.github.baidiao.moph.account.AccountSettings;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which of MOPH's services is asked, and who asks. Without {@code --live} nothing beyond this
 * machine is asked, the Account Center neither.
 */
final class MophOptions {
  private static final String ADDRESS_VARIABLE = "BAIDIAO_MOPH";
  private static final String ACCOUNT_VARIABLE = "BAIDIAO_MOPH_ACCOUNT";
  private static final String TOKEN_VARIABLE = "BAIDIAO_MOPH_TOKEN";
  private static final String USER_VARIABLE = "BAIDIAO_MOPH_USER";
  private static final String PASSWORD_VARIABLE = "BAIDIAO_MOPH_PASSWORD";
  private static final String HCODE_VARIABLE = "BAIDIAO_HCODE";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = {
        "Address of the service, also from BAIDIAO_MOPH, of PHR from BAIDIAO_PHR. To try things,"
            + " http://127.0.0.1:18189/idp/api of examples/sandbox/run, for PHR"
            + " http://127.0.0.1:18189/api.",
        "ที่อยู่ของบริการ หากทดลองให้ใช้ที่อยู่ของ sandbox"
      })
  private @Nullable String baseUrl;

  @Option(
      names = "--account-url",
      paramLabel = "URL",
      description = {
        "Address of the Account Center that --user signs in to, also from BAIDIAO_MOPH_ACCOUNT. To"
            + " try things, http://127.0.0.1:18189 of examples/sandbox/run.",
        "ที่อยู่ของ MOPH Account Center สำหรับ --user"
      })
  private @Nullable String accountUrl;

  @Option(
      names = "--hcode",
      paramLabel = "NNNNN",
      description = {
        "Code of the hospital whose account it is, 5 digits; needed, also from BAIDIAO_HCODE.",
        "รหัสหน่วยบริการ 5 หลัก (ต้องระบุ)"
      })
  private @Nullable String hcode;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is a token of the Account Center, read anew when it changes, also the"
            + " token in BAIDIAO_MOPH_TOKEN; in place of --user.",
        "ไฟล์ที่บรรทัดแรกเป็น token ของ MOPH Account Center (ใช้แทน --user)"
      })
  private @Nullable String tokenFile;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = {
        "User of the Account Center to sign in as, also from BAIDIAO_MOPH_USER. A refused sign-in is"
            + " not repeated: it would lock the account.",
        "ชื่อผู้ใช้ของ MOPH Account Center"
      })
  private @Nullable String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is that user's password, also the password in"
            + " BAIDIAO_MOPH_PASSWORD.",
        "ไฟล์ที่บรรทัดแรกเป็นรหัสผ่านของผู้ใช้"
      })
  private @Nullable String passwordFile;

  @Option(
      names = "--live",
      description = {
        "Lets MOPH itself be asked, about real people; without an address its production service.",
        "ยอมให้ติดต่อกระทรวงสาธารณสุขจริง ด้วยข้อมูลบุคคลจริง"
      })
  private boolean live;

  /** Where tokens come from, for as long as a command runs. */
  record Token(TokenSource source) implements AutoCloseable {
    @Override
    public void close() {
      if (source instanceof AccountCenter center) {
        center.close();
      }
    }
  }

  boolean live() {
    return live;
  }

  HospitalCode unit(Shell shell) {
    return HospitalCode.of(
        Optional.ofNullable(hcode)
            .or(() -> shell.variable(HCODE_VARIABLE))
            .orElseThrow(() -> CliException.of(CliErrorCode.HOSPITAL_CODE_MISSING)));
  }

  /** Returns where the service is, if that was said; with {@code --live} it need not be. */
  Optional<URI> address(Shell shell) {
    return address(shell, ADDRESS_VARIABLE);
  }

  /** Likewise for a service whose address is in another variable. */
  Optional<URI> address(Shell shell, String variable) {
    return address(baseUrl, "--base-url", variable, shell);
  }

  /** Returns whether there is a token, or somebody to sign in. */
  boolean hasToken(Shell shell) {
    return tokenFile != null
        || user != null
        || shell.variable(TOKEN_VARIABLE).isPresent()
        || shell.variable(USER_VARIABLE).isPresent();
  }

  /** Returns the token of a file or of a sign-in, which is sent when it is first needed. */
  Token token(Shell shell) {
    Optional<String> name = Optional.ofNullable(user).or(() -> shell.variable(USER_VARIABLE));
    if (tokenFile != null && user != null) {
      throw CliException.usage("--token-file and --user: one of them");
    }
    if (tokenFile != null || name.isEmpty()) {
      return new Token(
          TokenSource.of(TokenFile.source(tokenFile, "--token-file", shell, TOKEN_VARIABLE)));
    }
    AccountSettings.Builder settings =
        AccountSettings.builder()
            .user(name.get())
            .password(password(shell))
            .hospitalCode(unit(shell));
    address(accountUrl, "--account-url", ACCOUNT_VARIABLE, shell).ifPresent(settings::baseUrl);
    return new Token(AccountCenter.connect(settings.build()));
  }

  private SecretSource password(Shell shell) {
    Optional<String> variable = shell.variable(PASSWORD_VARIABLE);
    if (passwordFile == null && variable.isPresent()) {
      return SecretSource.of(Secret.of(variable.get()));
    }
    return SecretSource.file(TokenFile.path(passwordFile, "--password-file"));
  }

  private Optional<URI> address(
      @Nullable String option, String name, String variable, Shell shell) {
    Optional<String> given = Optional.ofNullable(option).or(() -> shell.variable(variable));
    if (given.isEmpty() && !live) {
      throw CliException.of(CliErrorCode.SERVICE_NOT_CHOSEN);
    }
    return given.map(
        text ->
            ServiceAddress.of(
                text, live, () -> MophException.of(MophErrorCode.SETTINGS_INVALID, name)));
  }
}
