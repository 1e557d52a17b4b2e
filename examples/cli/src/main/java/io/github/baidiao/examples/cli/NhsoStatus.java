package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.authen.AuthenStatus;
import io.github.baidiao.nhso.authen.AuthenStatusResult;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.error.NhsoException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baidiao nhso status}. */
@Command(
    name = "status",
    description = {
      "Looks up which claim codes NHSO has on record for a person and a day.",
      "ตรวจสอบว่า สปสช. มี Claim Code ของบุคคลในวันที่ระบุหรือไม่"
    })
final class NhsoStatus implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final AuthenStatusOptions service = new AuthenStatusOptions();

  @Parameters(
      index = "0",
      paramLabel = "CID",
      description = {
        "Citizen ID, 13 digits. Prefer \"-\", which takes it from standard input: what stands on the"
            + " command line stays in the shell's history and in the list of processes.",
        "เลขประจำตัวประชาชน ควรใช้ - เพื่อรับเลขจาก standard input"
      })
  private String cid = "";

  @Parameters(
      index = "1",
      paramLabel = "DATE",
      description = {
        "Day of the visit, yyyy-MM-dd, year of the Christian era.",
        "วันที่รับบริการ ปี ค.ศ. เดือน วัน"
      })
  private String date = "";

  @Option(
      names = "--service",
      paramLabel = "CODE",
      description = {
        "Asks for one kind of service alone, PG0060001 for example.",
        "เฉพาะประเภทบริการนี้"
      })
  private @Nullable String serviceCode;

  @Option(
      names = "--hcode",
      paramLabel = "NNNNN",
      description = {"Shows codes of this hospital alone.", "เฉพาะหน่วยบริการนี้"})
  private @Nullable String hcode;

  NhsoStatus(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    Optional<HospitalCode> hospital = Optional.ofNullable(hcode).map(HospitalCode::of);
    Optional<ClaimType> wanted = Optional.ofNullable(serviceCode).map(ClaimType::of);
    LocalDate day = day();
    try (CheckAuthenStatus nhso = CheckAuthenStatus.connect(service.settings(shell))) {
      CitizenId person = PersonSource.citizenId(cid, shell, output);
      AuthenStatusResult result =
          wanted.isPresent() ? nhso.of(person, day, wanted.get()) : nhso.of(person, day);
      return output.show(StatusAnswer.of(onRecord(result), hospital));
    }
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException notOne) {
      throw CliException.usage("DATE is not of the form yyyy-MM-dd");
    }
  }

  private static Optional<AuthenStatus> onRecord(AuthenStatusResult result) {
    return result.match(
        found -> Optional.of(found.status()),
        none -> Optional.empty(),
        refused -> {
          throw NhsoException.refused(refused.serverText());
        });
  }
}
