package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.authen.AuthenStatusApi;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which check-authen-status is asked, and with which token. Without {@code --live} nothing beyond
 * this machine is asked, so that a forgotten variable sends no patient's number to NHSO.
 */
final class AuthenStatusOptions {
  private static final String ADDRESS_VARIABLE = "BAIDIAO_AUTHEN_STATUS";
  private static final String TOKEN_VARIABLE = "BAIDIAO_AUTHEN_STATUS_TOKEN";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = {
        "Address of the service, also from BAIDIAO_AUTHEN_STATUS. To try things,"
            + " http://127.0.0.1:18189/authencodestatus of examples/sandbox/run.",
        "ที่อยู่ของบริการ หากทดลองให้ใช้ที่อยู่ของ sandbox"
      })
  private @Nullable String baseUrl;

  @Option(
      names = "--older-api",
      description = {
        "The address is that of the older service, authencodeapi.",
        "ใช้บริการรุ่นเก่า (authencodeapi)"
      })
  private boolean olderApi;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the hospital's token, read anew when it changes; needed, unless the"
            + " token is in BAIDIAO_AUTHEN_STATUS_TOKEN.",
        "ไฟล์ที่บรรทัดแรกเป็น token ของหน่วยบริการ"
      })
  private @Nullable String tokenFile;

  @Option(
      names = "--live",
      description = {
        "Lets NHSO itself be asked, about real people; without an address its production service.",
        "ยอมให้สอบถาม สปสช. จริง ด้วยข้อมูลบุคคลจริง"
      })
  private boolean live;

  /** Returns the settings that were asked for; the caller may add to them. */
  AuthenStatusSettings settings(Shell shell) {
    AuthenStatusSettings.Builder settings =
        AuthenStatusSettings.builder()
            .api(olderApi ? AuthenStatusApi.OLDER : AuthenStatusApi.CURRENT);
    Optional<String> given =
        Optional.ofNullable(baseUrl).or(() -> shell.variable(ADDRESS_VARIABLE));
    given.map(text -> ServiceAddress.of(text, "--base-url", live)).ifPresent(settings::baseUrl);
    if (given.isEmpty() && !live) {
      throw CliException.of(CliErrorCode.SERVICE_NOT_CHOSEN);
    }
    return settings
        .token(
            AuthenStatusToken.from(
                TokenFile.source(tokenFile, "--token-file", shell, TOKEN_VARIABLE)))
        .build();
  }
}
