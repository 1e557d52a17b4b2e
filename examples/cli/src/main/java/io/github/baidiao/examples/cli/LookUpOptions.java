package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.authen.AuthenStatusApi;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which check-authen-status tells the codes on record, before closing and after a lost answer. */
final class LookUpOptions {
  private static final String ADDRESS_VARIABLE = "BAIDIAO_AUTHEN_STATUS";
  private static final String TOKEN_VARIABLE = "BAIDIAO_AUTHEN_STATUS_TOKEN";

  @Option(
      names = "--status-url",
      paramLabel = "URL",
      description = {
        "Address of check-authen-status, where codes on record are looked up, also from"
            + " BAIDIAO_AUTHEN_STATUS. To try things, http://127.0.0.1:18189/authencodestatus of"
            + " examples/sandbox/run.",
        "ที่อยู่ของบริการ check-authen-status ซึ่งใช้ตรวจสอบรหัสที่มีอยู่"
      })
  private @Nullable String statusUrl;

  @Option(
      names = "--older-api",
      description = {
        "That address is of the older service, authencodeapi.",
        "ใช้บริการรุ่นเก่า (authencodeapi)"
      })
  private boolean olderApi;

  @Option(
      names = "--status-token-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the hospital's token of check-authen-status; needed, unless it is"
            + " in BAIDIAO_AUTHEN_STATUS_TOKEN.",
        "ไฟล์ที่บรรทัดแรกเป็น token ของ check-authen-status"
      })
  private @Nullable String statusTokenFile;

  /**
   * Returns the settings that were asked for.
   *
   * @param endpoint where ENDPOINT is: what is closed at one place is not on record at another, so
   *     either both are production by default or neither
   */
  AuthenStatusSettings settings(Shell shell, boolean live, Optional<URI> endpoint) {
    Optional<URI> address =
        Optional.ofNullable(statusUrl)
            .or(() -> shell.variable(ADDRESS_VARIABLE))
            .map(given -> ServiceAddress.of(given, "--status-url", live));
    if (address.isEmpty() && !live) {
      throw CliException.of(CliErrorCode.SERVICE_NOT_CHOSEN);
    }
    if (address.isPresent() != endpoint.isPresent()) {
      throw CliException.usage("--base-url and --status-url: both or neither");
    }
    AuthenStatusSettings.Builder settings =
        AuthenStatusSettings.builder()
            .api(olderApi ? AuthenStatusApi.OLDER : AuthenStatusApi.CURRENT);
    address.ifPresent(settings::baseUrl);
    return settings
        .token(
            AuthenStatusToken.from(
                TokenFile.source(statusTokenFile, "--status-token-file", shell, TOKEN_VARIABLE)))
        .build();
  }
}
