package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.endpoint.EndpointSettings;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.token.EndpointToken;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which ENDPOINT is asked, with which token, for which hospital. What a hospital writes there is
 * real, so without {@code --live} only a sandbox on this machine is written to.
 */
final class EndpointOptions {
  private static final String ADDRESS_VARIABLE = "BAIDIAO_ENDPOINT";
  private static final String TOKEN_VARIABLE = "BAIDIAO_ENDPOINT_TOKEN";
  private static final String HCODE_VARIABLE = "BAIDIAO_HCODE";
  private static final String SOURCE_ID_VARIABLE = "BAIDIAO_SOURCE_ID";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = {
        "Address of ENDPOINT, also from BAIDIAO_ENDPOINT. To try things,"
            + " http://127.0.0.1:18189/nhsoendpoint of examples/sandbox/run.",
        "ที่อยู่ของ ENDPOINT หากทดลองให้ใช้ที่อยู่ของ sandbox"
      })
  private @Nullable String baseUrl;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the hospital's token of ENDPOINT; needed, unless it is in"
            + " BAIDIAO_ENDPOINT_TOKEN.",
        "ไฟล์ที่บรรทัดแรกเป็น token ของ ENDPOINT"
      })
  private @Nullable String tokenFile;

  @Option(
      names = "--hcode",
      paramLabel = "NNNNN",
      description = {
        "Code of the hospital, 5 digits; needed, also from the JSON or BAIDIAO_HCODE.",
        "รหัสหน่วยบริการ 5 หลัก (ต้องระบุ)"
      })
  private @Nullable String hcode;

  @Option(
      names = "--source-id",
      paramLabel = "ID",
      description = {
        "What NHSO calls the vendor of the program; needed, also from the JSON or"
            + " BAIDIAO_SOURCE_ID.",
        "SOURCE_ID ที่ สปสช. กำหนดให้ (ต้องระบุ)"
      })
  private @Nullable String sourceId;

  @Option(
      names = "--live",
      description = {
        "Lets NHSO itself be written to, about a real patient; without an address its production"
            + " service.",
        "ยอมให้ส่งข้อมูลของผู้ป่วยจริงไปยัง สปสช. จริง"
      })
  private boolean live;

  boolean live() {
    return live;
  }

  /** Returns where ENDPOINT is, if that was said. */
  Optional<URI> address(Shell shell) {
    return Optional.ofNullable(baseUrl)
        .or(() -> shell.variable(ADDRESS_VARIABLE))
        .map(given -> ServiceAddress.of(given, "--base-url", live));
  }

  /** Returns the settings for a visit, but for how codes are looked up. */
  EndpointSettings.Builder settings(Shell shell, JsonInput visit) {
    Optional<URI> address = address(shell);
    if (address.isEmpty() && !live) {
      throw CliException.of(CliErrorCode.SERVICE_NOT_CHOSEN);
    }
    EndpointSettings.Builder settings = EndpointSettings.builder();
    address.ifPresent(settings::baseUrl);
    return settings
        .hospitalCode(
            value(hcode, "hcode", visit, shell, HCODE_VARIABLE)
                .map(HospitalCode::of)
                .orElseThrow(() -> CliException.of(CliErrorCode.HOSPITAL_CODE_MISSING)))
        .sourceId(value(sourceId, "sourceId", visit, shell, SOURCE_ID_VARIABLE).orElse(""))
        .token(
            EndpointToken.from(TokenFile.source(tokenFile, "--token-file", shell, TOKEN_VARIABLE)));
  }

  /** Connects, and makes sure that nothing real is written to unless that was said. */
  NhsoEndpoint connect(EndpointSettings settings) {
    NhsoEndpoint endpoint = NhsoEndpoint.connect(settings);
    try {
      if (!live && !endpoint.isSandbox()) {
        throw CliException.of(CliErrorCode.LIVE_NOT_SAID);
      }
      return endpoint;
    } catch (RuntimeException notToBeUsed) {
      endpoint.close();
      throw notToBeUsed;
    }
  }

  // One hospital's visit under another's name is a false claim: two answers are none.
  private static Optional<String> value(
      @Nullable String option, String field, JsonInput visit, Shell shell, String variable) {
    Optional<String> inJson = visit.text(field);
    if (option != null && inJson.isPresent() && !option.equals(inJson.get())) {
      throw CliException.visitJsonInvalid(field + ": another one than on the command line");
    }
    return inJson.or(() -> Optional.ofNullable(option)).or(() -> shell.variable(variable));
  }
}
