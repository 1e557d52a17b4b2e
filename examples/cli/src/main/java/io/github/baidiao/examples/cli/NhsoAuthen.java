package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.agent.AuthenCode;
import io.github.baidiao.nhso.agent.AuthenRequest;
import io.github.baidiao.nhso.agent.AuthenResult;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baidiao nhso authen}. */
@Command(
    name = "authen",
    description = {
      "Has the agent read the card and asks NHSO for the claim code of this visit. Sent once; a lost"
          + " answer is looked up, never sent again.",
      "ขอ Claim Code (Authen Code) ของการมารับบริการครั้งนี้"
    })
final class NhsoAuthen implements Callable<Integer> {
  private static final String HCODE_VARIABLE = "BAIDIAO_HCODE";

  private final Shell shell;
  private final Output output;

  @Mixin private final AgentOptions agentOptions = new AgentOptions();

  @Option(
      names = "--hcode",
      paramLabel = "NNNNN",
      description = {
        "Code of the hospital that authenticates, 5 digits; needed, also from BAIDIAO_HCODE.",
        "รหัสหน่วยบริการ 5 หลัก (ต้องระบุ)"
      })
  private @Nullable String hcode;

  @Option(
      names = "--mobile",
      paramLabel = "NUMBER",
      required = true,
      description = {"Mobile number, 10 digits.", "หมายเลขโทรศัพท์มือถือ 10 หลัก"})
  private String mobile = "";

  @Option(
      names = "--claim-type",
      paramLabel = "CODE",
      required = true,
      description = {
        "One of the claim types that \"nhso read\" shows for this patient, PG0060001 for example.",
        "ประเภทการเข้ารับบริการที่ได้จาก nhso read"
      })
  private String claimType = "";

  @Option(
      names = "--hn",
      paramLabel = "HN",
      description = {"The patient's hospital number.", "เลขประจำตัวผู้ป่วย (HN)"})
  private @Nullable String hn;

  @Option(
      names = "--live",
      description = {
        "Lets an agent that is no sandbox issue a claim code: a real one of a real patient.",
        "ยอมให้ agent ตัวจริงออก Claim Code จริงของผู้ป่วยจริง"
      })
  private boolean live;

  NhsoAuthen(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    MobileNumber number = MobileNumber.of(mobile);
    ClaimType type = ClaimType.of(claimType);
    try (SecureSmartCardAgent agent = agentOptions.connect(shell, hospital())) {
      if (!live && !agent.isSandbox()) {
        throw CliException.of(CliErrorCode.LIVE_NOT_SAID);
      }
      AuthenRequest request =
          AuthenRequest.builder()
              .patient(agent.read().orElseThrow())
              .claimType(type)
              .mobile(number)
              .hn(Optional.ofNullable(hn))
              .build();
      return output.show(AuthenAnswer.of(agent.confirmSave(request)));
    }
  }

  private HospitalCode hospital() {
    return HospitalCode.of(
        Optional.ofNullable(hcode)
            .or(() -> shell.variable(HCODE_VARIABLE))
            .orElseThrow(() -> CliException.of(CliErrorCode.HOSPITAL_CODE_MISSING)));
  }

  /** The claim code of the visit: {@code docs/schema/nhso-authen.schema.json}. */
  private record AuthenAnswer(AuthenCode code, boolean already) implements Answer {

    static AuthenAnswer of(AuthenResult result) {
      return new AuthenAnswer(
          result.orElseThrow(), result instanceof AuthenResult.AlreadyAuthenticated);
    }

    @Override
    public JsonObject json() {
      return new JsonObject()
          .with("outcome", already ? "alreadyAuthenticated" : "issued")
          .with("code", CodesAnswer.code(code));
    }

    @Override
    public Sheet sheet() {
      String outcome =
          already
              ? "already authenticated today / มี Claim Code ของวันนี้แล้ว"
              : "issued / ออก Claim Code แล้ว";
      return CodesAnswer.addTo(new Sheet().line("Outcome", "ผล", outcome), code);
    }
  }
}
