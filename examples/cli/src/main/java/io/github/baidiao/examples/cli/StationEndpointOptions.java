package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.stationagent.settings.EndpointSource;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.endpoint.CodesOnRecord;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import io.github.baidiao.nhso.token.EndpointToken;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What {@code --nhso endpoint} needs. Codes that come from there are real, so without {@code
 * --live} it has to be a sandbox on this machine.
 */
final class StationEndpointOptions {
  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = {
        "With --nhso endpoint: its address, also from BAIDIAO_ENDPOINT. To try things,"
            + " http://127.0.0.1:18189/nhsoendpoint of examples/sandbox/run.",
        "ที่อยู่ของ ENDPOINT หากทดลองให้ใช้ที่อยู่ของ sandbox"
      })
  private @Nullable String endpointUrl;

  @Option(
      names = "--endpoint-token-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the hospital's token of ENDPOINT; or BAIDIAO_ENDPOINT_TOKEN.",
        "ไฟล์ที่บรรทัดแรกเป็น token ของ ENDPOINT"
      })
  private @Nullable String endpointTokenFile;

  @Option(
      names = "--authen-status-url",
      paramLabel = "URL",
      description = {
        "Address of check-authen-status, where codes are looked up, also from"
            + " BAIDIAO_AUTHEN_STATUS.",
        "ที่อยู่ของบริการ check-authen-status"
      })
  private @Nullable String authenStatusUrl;

  @Option(
      names = "--authen-status-token-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the hospital's token of check-authen-status; or"
            + " BAIDIAO_AUTHEN_STATUS_TOKEN.",
        "ไฟล์ที่บรรทัดแรกเป็น token ของ check-authen-status"
      })
  private @Nullable String authenStatusTokenFile;

  @Option(
      names = "--hcode",
      paramLabel = "NNNNN",
      description = {
        "Code of the hospital that codes are issued for, also from BAIDIAO_HCODE.",
        "รหัสหน่วยบริการ 5 หลัก"
      })
  private @Nullable String hcode;

  @Option(
      names = "--source-id",
      paramLabel = "ID",
      description = {
        "What NHSO calls the vendor of the program, also from BAIDIAO_SOURCE_ID.",
        "SOURCE_ID ที่ สปสช. กำหนดให้"
      })
  private @Nullable String sourceId;

  @Option(
      names = "--recorder-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the citizen ID of the officer who records; or BAIDIAO_RECORDER."
            + " No option has the number itself: every user of this PC sees command lines.",
        "ไฟล์ที่บรรทัดแรกเป็นเลขประจำตัวประชาชนของเจ้าหน้าที่ผู้บันทึก"
      })
  private @Nullable String recorderFile;

  @Option(
      names = "--claim-type",
      paramLabel = "CODE=NAME",
      description = {
        "A claim type that is offered, with its Thai name; may be repeated. PG0060001 if not given.",
        "ประเภทบริการที่ให้เลือก ระบุได้หลายครั้ง (ค่าปกติ PG0060001)"
      })
  private List<String> claimTypes = new ArrayList<>();

  @Option(
      names = "--live",
      description = {
        "Lets NHSO itself issue codes, of real people; without addresses its production service.",
        "ยอมให้ขอรหัสจริงของผู้ป่วยจริงจาก สปสช. จริง"
      })
  private boolean live;

  EndpointSource source(Shell shell) {
    Optional<URI> endpoint = address(endpointUrl, "--endpoint-url", shell, "BAIDIAO_ENDPOINT");
    Optional<URI> status =
        address(authenStatusUrl, "--authen-status-url", shell, "BAIDIAO_AUTHEN_STATUS");
    if (endpoint.isPresent() != status.isPresent()) {
      throw CliException.usage("--endpoint-url and --authen-status-url: both or neither");
    }
    if (endpoint.isEmpty() && !live) {
      throw CliException.of(CliErrorCode.SERVICE_NOT_CHOSEN);
    }
    EndpointSource.Builder source = EndpointSource.builder();
    endpoint.ifPresent(source::endpointUrl);
    status.ifPresent(source::authenStatusUrl);
    if (!claimTypes.isEmpty()) {
      source.claimTypes(claimTypes.stream().map(StationEndpointOptions::claimType).toList());
    }
    return checked(
        source
            .hospitalCode(
                given(hcode, shell, "BAIDIAO_HCODE")
                    .map(HospitalCode::of)
                    .orElseThrow(() -> CliException.of(CliErrorCode.HOSPITAL_CODE_MISSING)))
            .sourceId(given(sourceId, shell, "BAIDIAO_SOURCE_ID").orElse(""))
            .recorder(recorder(shell))
            .endpointToken(
                EndpointToken.from(
                    TokenFile.source(
                        endpointTokenFile,
                        "--endpoint-token-file",
                        shell,
                        "BAIDIAO_ENDPOINT_TOKEN")))
            .authenStatusToken(
                AuthenStatusToken.from(
                    TokenFile.source(
                        authenStatusTokenFile,
                        "--authen-status-token-file",
                        shell,
                        "BAIDIAO_AUTHEN_STATUS_TOKEN")))
            .build());
  }

  // An address of this machine may be a tunnel to NHSO: a sandbox is known by its mark.
  private EndpointSource checked(EndpointSource source) {
    if (!live) {
      try (NhsoEndpoint endpoint =
          NhsoEndpoint.connect(
              source.issuing((person, day) -> CodesOnRecord.unclear(), Clock.systemUTC()))) {
        if (!endpoint.isSandbox()) {
          throw CliException.of(CliErrorCode.LIVE_NOT_SAID);
        }
      }
    }
    return source;
  }

  private CitizenId recorder(Shell shell) {
    if (recorderFile == null && shell.variable("BAIDIAO_RECORDER").isEmpty()) {
      throw CliException.usage("--recorder-file: needed");
    }
    return TokenFile.source(recorderFile, "--recorder-file", shell, "BAIDIAO_RECORDER")
        .secret()
        .use(
            digits -> {
              String number = new String(digits).strip();
              if (!CitizenId.isValid(number)) {
                throw CliException.usage("--recorder-file: no citizen ID");
              }
              return CitizenId.of(number);
            });
  }

  private Optional<URI> address(
      @Nullable String option, String name, Shell shell, String variable) {
    return given(option, shell, variable).map(text -> ServiceAddress.of(text, name, live));
  }

  private static Optional<String> given(@Nullable String option, Shell shell, String variable) {
    return Optional.ofNullable(option).or(() -> shell.variable(variable));
  }

  private static ClaimType claimType(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? ClaimType.of(text)
        : ClaimType.of(text.substring(0, equals), Optional.of(text.substring(equals + 1)));
  }
}
