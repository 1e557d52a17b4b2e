package io.github.baidiao.nhso.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.authen.AuthenAnswers;
import io.github.baidiao.nhso.authen.AuthenStatus;
import io.github.baidiao.nhso.authen.ServiceHistory;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The visit is of 7 November 2025 at hospital 99999. */
class SelectionTest {
  // On record: code@hospital time service, "-" for what is absent; chosen: code candidates alike.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "only one, PP | PG1 | PP1@99999 07T09:00 PG1 | PP1 1 1",
        "only one, EP | PG1 | EP1@99999 07T09:00 PG1 | EP1 1 1",
        "another hospital's is not ours | PG1 | PP1@88888 07T09:00 PG1 | none, 1 elsewhere",
        "hospital not named is not ours | PG1 | PP1@- 07T09:00 PG1 | none, 1 elsewhere",
        "another day's is not ours | PG1 | EP1@99999 06T23:59 PG1 | none, 1 elsewhere",
        "without a time it is of the day asked for | PG1 | PP1@99999 - PG1 | PP1 1 1",
        "ours among others | - | EP1@88888 07T10:00 PG1, PP2@99999 07T09:00 PG1 | PP2 1 1",
        "EP before PP | PG1 | PP1@99999 07T10:00 PG1, EP2@99999 07T09:00 PG1 | EP2 2 1",
        "EP before PP the other way round | PG1 | EP2@99999 07T09:00 PG1, PP1@99999 07T10:00 PG1 | EP2 2 1",
        "PP before an unknown form | - | XX1@99999 07T10:00 -, PP2@99999 07T09:00 - | PP2 2 1",
        "claim type before kind | PG2 | EP1@99999 07T09:00 PG1, PP2@99999 07T09:00 PG2 | PP2 2 1",
        "another type is better than none | PG2 | PP1@99999 07T09:00 PG1 | PP1 1 1",
        "unknown service is no match | PG1 | EP1@99999 07T09:00 -, PP2@99999 07T08:00 PG1 | PP2 2 1",
        "without a type kind decides | - | PP1@99999 07T09:00 PG1, EP2@99999 07T08:00 PG2 | EP2 2 1",
        "newest of equals | PG1 | EP1@99999 07T09:00 PG1, EP2@99999 07T11:00 PG1, EP3@99999 07T10:00 PG1 | EP2 3 3",
        "no time is oldest | PG1 | EP1@99999 - PG1, EP2@99999 07T00:00 PG1 | EP2 2 2",
        "same code twice is one | PG1 | EP1@99999 07T09:00 PG1, EP1@99999 07T09:00 PG1 | EP1 1 1",
      })
  void codeOfTheVisit(String rule, String type, String onRecord, String chosen) {
    List<ServiceHistory> histories = new ArrayList<>();
    for (String each : onRecord.split(", ")) {
      histories.add(history(each));
    }

    ReconcileOutcome outcome =
        Selection.of(visit(Optional.ofNullable(type)), AuthenAnswers.found(histories));

    assertThat(
            outcome.<String>match(
                found ->
                    brief(found.history().claimCode().value())
                        + " "
                        + found.candidates()
                        + " "
                        + found.alike(),
                notFound -> "none, " + notFound.elsewhere() + " elsewhere",
                refused -> "refused",
                failed -> "failed"))
        .as(rule)
        .isEqualTo(chosen);
  }

  @Test
  void allOwnCodesAndTheRightsAreToldBesideTheChosenOne() {
    AuthenStatus status =
        AuthenStatus.builder()
            .addServiceHistories(
                history("PP1@99999 07T09:00 PG1"),
                history("PP2@88888 07T09:00 PG1"),
                history("EP3@99999 07T10:00 PG1"))
            .mainInscl(Right.parse("(UCS) สิทธิหลักประกันสุขภาพแห่งชาติ"))
            .subInscl(Right.parse("(89) ช่วงอายุ 12-59 ปี"))
            .build();

    assertThat(Selection.of(visit(Optional.empty()), AuthenAnswers.found(status)))
        .isInstanceOfSatisfying(
            ReconcileOutcome.Found.class,
            found -> {
              assertThat(found.history().claimCode().value()).isEqualTo("EP1000000003");
              assertThat(found.own())
                  .extracting(each -> each.claimCode().value())
                  .containsExactly("PP1000000001", "EP1000000003");
              assertThat(found.mainInscl().flatMap(Right::code)).contains("UCS");
              assertThat(found.subInscl().flatMap(Right::code)).contains("89");
            });
  }

  @Test
  void noneWithTheTextOfAnErrorIsNoAnswer() {
    assertThat(Selection.of(visit(Optional.empty()), AuthenAnswers.notFound("ระบบขัดข้อง")))
        .isInstanceOfSatisfying(
            ReconcileOutcome.Failed.class,
            failed -> assertThat(failed.code()).isEqualTo(NhsoErrorCode.ANSWER_INVALID));
    assertThat(
            Selection.of(visit(Optional.empty()), AuthenAnswers.notFound("ไม่พบข้อมูลการ authen")))
        .isInstanceOf(ReconcileOutcome.NotFound.class);
  }

  @Test
  void nothingOnRecordIsNotFound() {
    assertThat(Selection.of(visit(Optional.empty()), AuthenAnswers.notFound()))
        .isInstanceOfSatisfying(
            ReconcileOutcome.NotFound.class, none -> assertThat(none.elsewhere()).isZero());
  }

  @Test
  void refusalKeepsItsReason() {
    assertThat(Selection.of(visit(Optional.empty()), AuthenAnswers.refused("เลขไม่ถูกต้อง")))
        .isInstanceOfSatisfying(
            ReconcileOutcome.Refused.class,
            refused -> assertThat(refused.serverText()).contains("เลขไม่ถูกต้อง"));
  }

  private static Visit visit(Optional<String> type) {
    return Visit.builder()
        .key("1")
        .citizenId(CitizenId.of("1100000000016"))
        .day(LocalDate.of(2025, 11, 7))
        .hospital(HospitalCode.of("99999"))
        .claimType(type.map(SelectionTest::type))
        .build();
  }

  private static ClaimType type(String shortForm) {
    return ClaimType.of(shortForm.replace("PG", "PG006000"));
  }

  private static ServiceHistory history(String text) {
    String[] parts = text.split(" ");
    String code = parts[0].split("@")[0];
    String hospital = parts[0].split("@")[1];
    return ServiceHistory.builder()
        .claimCode(ClaimCode.of(code.substring(0, 2) + "100000000" + code.substring(2)))
        .hospital(
            there(hospital).map(each -> HospitalRef.of(HospitalCode.of(each), Optional.empty())))
        .serviceDateTime(there(parts[1]).map(each -> LocalDateTime.parse("2025-11-" + each)))
        .service(there(parts[2]).map(SelectionTest::type))
        .build();
  }

  private static Optional<String> there(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(text);
  }

  private static String brief(String code) {
    return code.substring(0, 2) + code.substring(11);
  }
}
