package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.proofing.MophDoor;
import io.github.baidiao.moph.proofing.ProofingStation;
import io.github.baidiao.moph.proofing.SignedIn;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Whose identity provider a station signs in to, and as whom. No address has a default, and without
 * {@code --live} none beyond this machine is asked.
 */
final class ProofingService {
  private static final String ACCOUNT_VARIABLE = "BAIDIAO_MOPH_ACCOUNT";
  private static final String IDP_VARIABLE = "BAIDIAO_MOPH_IDP";
  private static final String USER_VARIABLE = "BAIDIAO_MOPH_USER";
  private static final String PASSWORD_VARIABLE = "BAIDIAO_MOPH_PASSWORD";
  private static final String DEVICE_VARIABLE = "BAIDIAO_DEVICE_TOKEN";
  private static final String HCODE_VARIABLE = "BAIDIAO_HCODE";

  @Option(
      names = "--account",
      paramLabel = "URL",
      description = {
        "Address of the Account Center; needed, also from BAIDIAO_MOPH_ACCOUNT. To try things,"
            + " http://127.0.0.1:18189 of examples/sandbox/run.",
        "ที่อยู่ของ MOPH Account Center (ต้องระบุ)"
      })
  private @Nullable String account;

  @Option(
      names = "--idp",
      paramLabel = "URL",
      description = {
        "Address of the identity provider; needed, also from BAIDIAO_MOPH_IDP. To try things,"
            + " http://127.0.0.1:18189/moph-idp of examples/sandbox/run.",
        "ที่อยู่ของ MOPH IDP (ต้องระบุ)"
      })
  private @Nullable String idp;

  @Option(
      names = {"--hospital", "--hcode"},
      paramLabel = "NNNNN",
      description = {
        "Code of the hospital, 5 digits; needed, also from BAIDIAO_HCODE.",
        "รหัสหน่วยบริการ 5 หลัก (ต้องระบุ)"
      })
  private @Nullable String hospital;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = {
        "User of the Account Center, also from BAIDIAO_MOPH_USER; else it is asked for.",
        "ชื่อผู้ใช้ของ MOPH Account Center หากไม่ระบุ โปรแกรมจะถาม"
      })
  private @Nullable String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is that user's password, also the password in"
            + " BAIDIAO_MOPH_PASSWORD; else it is asked for. A refused sign-in is not repeated: it"
            + " would lock the account.",
        "ไฟล์ที่บรรทัดแรกเป็นรหัสผ่านของผู้ใช้ หากไม่ระบุ โปรแกรมจะถาม"
      })
  private @Nullable String passwordFile;

  @Option(
      names = "--device-token-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the access token of this device; needed, unless it is in"
            + " BAIDIAO_DEVICE_TOKEN.",
        "ไฟล์ที่บรรทัดแรกเป็น token ของเครื่องนี้ (รหัสอุปกรณ์ IDP)"
      })
  private @Nullable String deviceTokenFile;

  @Option(
      names = "--live",
      description = {
        "Lets MOPH itself be asked, and people be registered there.",
        "ยอมให้ลงทะเบียนบุคคลจริงกับกระทรวงสาธารณสุขจริง"
      })
  private boolean live;

  HospitalCode unit(Shell shell) {
    return HospitalCode.of(
        Optional.ofNullable(hospital)
            .or(() -> shell.variable(HCODE_VARIABLE))
            .orElseThrow(() -> CliException.of(CliErrorCode.HOSPITAL_CODE_MISSING)));
  }

  SecretSource deviceToken(Shell shell) {
    return TokenFile.source(deviceTokenFile, "--device-token-file", shell, DEVICE_VARIABLE);
  }

  /** Returns the door to the addresses that were given; nothing is sent. */
  MophDoor door(Shell shell) {
    URI accountCenter = address(account, "--account", ACCOUNT_VARIABLE, shell);
    URI provider = address(idp, "--idp", IDP_VARIABLE, shell);
    return MophDoor.of(
        settings -> settings.baseUrl(accountCenter), settings -> settings.baseUrl(provider));
  }

  /** Signs in, and makes sure that nobody is registered anywhere real unless that was said. */
  SignedIn signIn(ProofingStation station, Operator operator, Shell shell) {
    String name =
        Optional.ofNullable(user)
            .or(() -> shell.variable(USER_VARIABLE))
            .orElseGet(() -> operator.ask("User", "ชื่อผู้ใช้"));
    SignedIn signedIn = station.signIn(name, password(operator, shell));
    try {
      if (!live && !signedIn.isSandbox()) {
        throw CliException.of(CliErrorCode.LIVE_NOT_SAID);
      }
      return signedIn;
    } catch (RuntimeException notToBeUsed) {
      signedIn.close();
      throw notToBeUsed;
    }
  }

  private Secret password(Operator operator, Shell shell) {
    if (passwordFile != null) {
      return SecretSource.file(TokenFile.path(passwordFile, "--password-file")).secret();
    }
    return shell.variable(PASSWORD_VARIABLE).map(Secret::of).orElseGet(() -> typed(operator));
  }

  private static Secret typed(Operator operator) {
    char[] typed = operator.askHidden("Password", "รหัสผ่าน");
    try {
      return Secret.of(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private URI address(@Nullable String option, String name, String variable, Shell shell) {
    return Optional.ofNullable(option)
        .or(() -> shell.variable(variable))
        .map(
            text ->
                ServiceAddress.of(
                    text, live, () -> MophException.of(MophErrorCode.SETTINGS_INVALID, name)))
        .orElseThrow(() -> CliException.of(CliErrorCode.SERVICE_NOT_CHOSEN));
  }
}
