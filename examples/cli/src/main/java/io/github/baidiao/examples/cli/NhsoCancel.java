package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.endpoint.CancelContract;
import io.github.baidiao.nhso.endpoint.CancelRequest;
import io.github.baidiao.nhso.endpoint.CodesOnRecord;
import io.github.baidiao.nhso.endpoint.EndpointSettings;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baidiao nhso cancel}. */
@Command(
    name = "cancel",
    description = {
      "Cancels the closed rights of a visit, as a file of the hospital's own says that NHSO wants it:"
          + " how is not public. Sent once, never again.",
      "ยกเลิกการปิดสิทธิ ตามไฟล์ที่โรงพยาบาลเขียนจากคู่มือของ สปสช. (วิธียกเลิกไม่เป็นที่เปิดเผย)"
    })
final class NhsoCancel implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final EndpointOptions endpointOptions = new EndpointOptions();

  @Parameters(
      index = "0",
      paramLabel = "VISIT.json",
      description = {
        "What is cancelled, a JSON object in UTF-8; \"-\" takes it from standard input.",
        "ไฟล์ JSON ของรายการที่จะยกเลิก (UTF-8) หรือ - เพื่อรับจาก standard input"
      })
  private String visitFile = "";

  @Option(
      names = "--contract",
      paramLabel = "FILE",
      required = true,
      description = {
        "JSON file that tells path, fields and what an answer says on success; needed.",
        "ไฟล์ JSON ที่บอก path ช่องข้อมูล และคำตอบเมื่อสำเร็จ (ต้องระบุ)"
      })
  private String contractFile = "";

  NhsoCancel(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    CancelContract contract = ContractFile.read(contractFile);
    JsonInput visit = JsonInput.read(visitFile, shell, CliException::visitJsonInvalid);
    CancelRequest request = VisitJson.toCancel(visit);
    EndpointSettings settings =
        endpointOptions
            .settings(shell, visit)
            .lookUp((person, day) -> CodesOnRecord.unclear()) // No look-up tells of a cancellation.
            .cancel(contract)
            .build();
    try (NhsoEndpoint endpoint = endpointOptions.connect(settings)) {
      return ClaimOutcome.show(CancelAnswer.of(endpoint.cancelRights(request)), output);
    }
  }
}
