package io.github.baidiao.examples.authenbeforevisit;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.nhso.agent.AgentPatient;
import io.github.baidiao.nhso.agent.AuthenCode;
import io.github.baidiao.nhso.agent.AuthenRequest;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/**
 * Authen before a visit: reads the card, asks NHSO for right and claim types, authenticates the
 * visit, stores the claim code and prints a slip. Exit codes are {@link ExitCode}'s.
 */
public final class AuthenBeforeVisit {
  private final PrintStream out;
  private final PrintStream err;
  private final Steps steps = new Steps();

  AuthenBeforeVisit(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true"); // the slip is a picture, not a window
    PrintStream out = ThaiOutput.over(System.out);
    System.exit(new AuthenBeforeVisit(out, ThaiOutput.over(System.err)).run(args));
  }

  int run(String... args) {
    try {
      if (VisitOptions.wantsHelp(args)) {
        out.println(VisitOptions.USAGE);
        return ExitCode.DONE;
      }
      VisitOptions options = VisitOptions.parse(args);
      // The store first: a claim code that cannot be kept must not be asked for.
      try (VisitStore store = VisitStore.open(options.store());
          SecureSmartCardAgent agent = SecureSmartCardAgent.connect(options.agentSettings())) {
        return authenticate(options, agent, store);
      }
    } catch (VisitOptions.Wrong wrong) {
      return failed(ExitCode.USAGE, wrong.thai(), wrong.english());
    } catch (NhsoException fault) {
      return failed(fault.code(), fault.serverText().or(fault::detail).orElse(""));
    } catch (SdkException fault) {
      return failed(fault.code(), fault.detail().orElse(""));
    } catch (UncheckedIOException notWritable) {
      return failed(
          ExitCode.UNFINISHED,
          "เขียนแฟ้ม visit ไม่ได้ ถ้ามี claim code แสดงอยู่ข้างบน กรุณาจดไว้",
          "The file of visits cannot be written; if a claim code stands above, write it down.");
    }
  }

  private int authenticate(VisitOptions options, SecureSmartCardAgent agent, VisitStore store) {
    // The real agent wants no token: whatever is confirmed there is real.
    if (!options.live()
        && !steps.time("ตรวจว่าเป็นระบบจำลอง | is it the sandbox", agent::isSandbox)) {
      return failed(
          ExitCode.USAGE,
          "ปลายทางไม่ใช่ระบบจำลอง จึงไม่ส่งอะไร (ใส่ --live เมื่อใช้งานจริง)",
          "This is not the sandbox, so nothing was sent (--live is for real work).");
    }
    ThaiIdCard card = steps.time("อ่านบัตร | read the card", () -> readCard(options));
    AgentPatient patient =
        steps.time("ตรวจสิทธิ | ask NHSO for the right", () -> agent.read().orElseThrow());
    if (!patient.citizenId().equals(card.citizenId())) {
      return failed(
          ExitCode.CARD,
          "บัตรที่โปรแกรมนี้อ่านกับบัตรที่ NHSO Agent อ่านเป็นคนละใบ",
          "This program and the agent read different cards.");
    }
    AuthenRequest request =
        AuthenRequest.builder()
            .patient(patient)
            .claimType(options.claimTypeFor(patient))
            .mobile(options.mobile())
            .hn(options.hn())
            .build();
    return steps
        .time("ขอ claim code | ask for the claim code", () -> agent.confirmSave(request))
        .match(
            issued -> keep("ออกใหม่ | issued", options, request, issued.code(), store),
            // No failure: the visit takes the code that this hospital got earlier today.
            already ->
                keep(
                    "ยืนยันตัวตนแล้ววันนี้ | already authenticated today",
                    options,
                    request,
                    already.existing(),
                    store),
            refused -> failed(NhsoErrorCode.REFUSED, refused.serverText().orElse("")),
            noReader -> failed(NhsoErrorCode.NO_READER, ""),
            agentNotRunning -> failed(NhsoErrorCode.AGENT_NOT_RUNNING, ""),
            // Never sent again: a person looks into NHSO's own program first.
            outcomeUnknown -> failed(NhsoErrorCode.OUTCOME_UNKNOWN, ""));
  }

  private static ThaiIdCard readCard(VisitOptions options) {
    if (options.simulated().isEmpty()) {
      return ThaiIdCards.pcsc().read(ReadOptions.builder().reader(options.reader()).build());
    }
    SimulatedReaders readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(SimulatedPerson.load(options.simulated().get())));
    return ThaiIdCards.over(readers).read();
  }

  private int keep(
      String outcome,
      VisitOptions options,
      AuthenRequest request,
      AuthenCode code,
      VisitStore store) {
    ClaimCodeSlip slip = ClaimCodeSlip.of(options.visit(), request, code);
    // Printed before it is stored: should that fail, somebody still has it.
    out.println("ผล | outcome: " + outcome);
    out.println(slip.text());
    steps.run("เก็บ claim code | store it", () -> store.add(options, request, code));
    options
        .slip()
        .ifPresent(file -> steps.run("ใบ claim code | slip", () -> out.println(slip.draw(file))));
    steps.report(out);
    return ExitCode.DONE;
  }

  private int failed(ErrorCode code, String detail) {
    String reason = detail.isEmpty() ? "" : " [" + detail + "]";
    String thai = code.id() + " " + code.operatorText().thai() + reason;
    return failed(ExitCode.of(code), thai, code.id() + " " + code.operatorText().english());
  }

  private int failed(int exitCode, String thai, String english) {
    err.println(thai);
    err.println(english);
    return exitCode;
  }
}
