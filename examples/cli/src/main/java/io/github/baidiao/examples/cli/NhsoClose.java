package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.endpoint.CloseRequest;
import io.github.baidiao.nhso.endpoint.EndpointSettings;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baidiao nhso close}. */
@Command(
    name = "close",
    description = {
      "Closes the rights of a visit at NHSO ENDPOINT. Sent once; a lost answer is looked up, never"
          + " sent again.",
      "ปิดสิทธิของการรับบริการหนึ่งครั้งผ่าน NHSO ENDPOINT"
    })
final class NhsoClose implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final EndpointOptions endpointOptions = new EndpointOptions();
  @Mixin private final LookUpOptions lookUpOptions = new LookUpOptions();

  @Parameters(
      index = "0",
      paramLabel = "VISIT.json",
      description = {
        "The visit, a JSON object in UTF-8, by the field names of ENDPOINT; \"-\" takes it from"
            + " standard input.",
        "ไฟล์ JSON ของการรับบริการ (UTF-8) หรือ - เพื่อรับจาก standard input"
      })
  private String visitFile = "";

  @Option(
      names = "--only-if-none-on-record",
      description = {
        "Sends nothing when a code of this patient, day, hospital and service is on record: for a"
            + " visit whose closing ended as unknown before.",
        "ไม่ส่งคำขอหากมีรหัสของผู้ป่วย วัน หน่วยบริการ และบริการนี้อยู่แล้ว"
      })
  private boolean onlyIfNoneOnRecord;

  @Option(
      names = "--allow-foreigner",
      description = {
        "Allows a patient's number that begins with 0, for a hospital that knows NHSO takes them.",
        "ยอมให้เลขประจำตัวผู้ป่วยขึ้นต้นด้วย 0"
      })
  private boolean allowForeigner;

  NhsoClose(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    JsonInput visit = JsonInput.read(visitFile, shell, CliException::visitJsonInvalid);
    CloseRequest request =
        VisitJson.toClose(visit)
            .onlyIfNoneOnRecord(onlyIfNoneOnRecord)
            .foreignerAllowed(allowForeigner)
            .build();
    EndpointSettings.Builder settings = endpointOptions.settings(shell, visit);
    AuthenStatusSettings status =
        lookUpOptions.settings(shell, endpointOptions.live(), endpointOptions.address(shell));
    try (CheckAuthenStatus lookUp = CheckAuthenStatus.connect(status);
        NhsoEndpoint endpoint = endpointOptions.connect(settings.lookUp(lookUp).build())) {
      return ClaimOutcome.show(CloseAnswer.of(endpoint.closeRights(request)), output);
    }
  }
}
