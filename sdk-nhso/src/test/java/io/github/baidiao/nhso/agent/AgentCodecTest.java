package io.github.baidiao.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentCodecTest {

  @Test
  void everyFieldOfAPatientIsRead() {
    AgentPatient patient = patient("patient-ucs");

    assertThat(patient.citizenId()).isEqualTo(CitizenId.of("1100000000016"));
    assertThat(patient.titleCode()).contains("003");
    assertThat(patient.name().map(PersonName::full)).contains("สมชาย ใจดี");
    assertThat(patient.nation()).contains("099");
    assertThat(patient.birthDate().map(ThaiDate::iso)).contains("1995-04-13");
    assertThat(patient.sex()).contains(Sex.MALE);
    assertThat(patient.age()).contains("30 ปี 6 เดือน 25 วัน");
    assertThat(patient.mainInscl().flatMap(Right::code)).contains("UCS");
    assertThat(patient.mainInscl().flatMap(Right::name)).contains("สิทธิหลักประกันสุขภาพแห่งชาติ");
    assertThat(patient.subInscl().flatMap(Right::code)).contains("89");
    assertThat(patient.subInscl().flatMap(Right::name)).contains("ช่วงอายุ 12-59 ปี");
    assertThat(patient.hospSub().map(HospitalRef::code)).contains(HospitalCode.of("99998"));
    assertThat(patient.hospMainOp().map(HospitalRef::code)).contains(HospitalCode.of("99999"));
    assertThat(patient.hospMain().flatMap(HospitalRef::name)).contains("โรงพยาบาลสมมติ");
    assertThat(patient.paidModel()).contains("1");
    assertThat(patient.correlationId()).contains("00000000-0000-4000-8000-000000000001");
  }

  @Test
  void timesWithATAreGregorian() {
    AgentPatient patient = patient("patient-ucs");

    assertThat(patient.transDate()).contains(LocalDateTime.of(2021, 3, 16, 13, 11, 56));
    assertThat(patient.startDateTime()).contains(LocalDateTime.of(2021, 3, 16, 13, 11, 56));
    assertThat(patient.expireDateTime()).contains(LocalDateTime.of(2065, 3, 19, 23, 59, 59));
    assertThat(patient.checkDate()).contains(LocalDateTime.of(2025, 11, 7, 17, 26, 31));
  }

  @Test
  void claimTypesAreAnOpenListInTheServersOrder() {
    assertThat(patient("patient-ucs").claimTypes())
        .extracting(ClaimType::code, type -> type.name().orElseThrow())
        .containsExactly(
            tuple("PG0060001", "เข้ารับบริการรักษาทั่วไป (OPD/ IPD/ PP)"),
            tuple("PG9990009", "บริการที่ยังไม่มีใครรู้จัก"));
  }

  @Test
  void imageIsDecoded() {
    byte[] jpeg = patient("patient-ucs").image().orElseThrow().jpeg();

    assertThat(jpeg).isEqualTo(Base64.getDecoder().decode("/9j/4AAQ/9k="));
  }

  @Test
  void civilServantHasNoHospitals() {
    AgentPatient patient = patient("patient-ofc-without-hospitals");

    assertThat(patient.mainInscl().flatMap(Right::code)).contains("OFC");
    assertThat(patient.hospMain()).isEmpty();
    assertThat(patient.hospMainOp()).isEmpty();
    assertThat(patient.hospSub()).isEmpty();
    assertThat(patient.image()).isEmpty();
    assertThat(patient.sex()).contains(Sex.FEMALE);
  }

  @Test
  void insuredPersonHasTheMainHospitalOnly() {
    AgentPatient patient = patient("patient-sss-main-hospital-only");

    assertThat(patient.mainInscl().flatMap(Right::code)).contains("SSS");
    assertThat(patient.subInscl()).isEmpty();
    assertThat(patient.hospMain()).isPresent();
    assertThat(patient.hospMainOp()).isEmpty();
    assertThat(patient.hospSub()).isEmpty();
    assertThat(patient.birthDate().map(ThaiDate::iso)).contains("1990-12");
    assertThat(patient.name().flatMap(PersonName::first)).contains("ดาว เรือง");
  }

  @Test
  void noClaimTypesIsAnEmptyList() {
    AgentPatient patient = patient("patient-without-claim-types");

    assertThat(patient.claimTypes()).isEmpty();
    assertThat(patient.birthDate().map(ThaiDate::iso)).contains("1939");
    assertThat(patient.mainInscl().flatMap(Right::code)).contains("WEL");
    assertThat(patient.mainInscl().flatMap(Right::name)).isEmpty();
    assertThat(patient.subInscl().flatMap(Right::code)).isEmpty();
    assertThat(patient.subInscl().flatMap(Right::name)).contains("ผู้สูงอายุ");
  }

  @Test
  void numbersStandForTextAndUnknownFieldsAreSkipped() {
    AgentPatient patient = patient("patient-numbers-and-unknown-fields");

    assertThat(patient.citizenId()).isEqualTo(CitizenId.of("1100000000016"));
    assertThat(patient.nation()).contains("99");
    assertThat(patient.birthDate().map(ThaiDate::iso)).contains("1995-04-13");
    assertThat(patient.paidModel()).contains("1");
    assertThat(patient.hospMain().map(HospitalRef::code)).contains(HospitalCode.of("99999"));
    assertThat(patient.claimTypes()).containsExactly(ClaimType.of("PG0060001"));
  }

  @Test
  void spoiledFieldsAreAbsentAndTheRestStays() {
    AgentPatient patient = patient("patient-spoiled-fields");

    assertThat(patient)
        .isEqualTo(
            AgentPatient.builder()
                .citizenId(CitizenId.of("1100000000016"))
                .addClaimTypes(ClaimType.of("PG0060001"))
                .build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient-bad-pid", "patient-without-pid", "terminals", "refusal-spring"})
  void withoutAValidPidThereIsNoPatient(String file) {
    assertThat(AgentCodec.patient(AgentJson.read(file))).isEmpty();
    assertThat(AgentCodec.card(AgentJson.read(file))).isEmpty();
  }

  @Test
  void cardAloneIsRead() {
    AgentCard card = AgentCodec.card(AgentJson.read("card-only")).orElseThrow();

    assertThat(card.citizenId()).isEqualTo(CitizenId.of("5100000000043"));
    assertThat(card.titleCode()).contains("004");
    assertThat(card.name().flatMap(PersonName::last)).contains("ฟ้าใส");
    assertThat(card.birthDate().map(ThaiDate::buddhistDigits)).contains("25331200");
    assertThat(card.sex()).contains(Sex.FEMALE);
    assertThat(card.image()).isEqualTo(patient("patient-ucs").image());
  }

  @Test
  void terminalsTellNameAndCard() {
    assertThat(AgentCodec.terminals(AgentJson.read("terminals")))
        .contains(
            List.of(
                Terminal.of("Feitian SCR301 0", false), Terminal.of("Virtual PCD 00 00", true)));
  }

  @Test
  void terminalsBearOddForms() {
    assertThat(AgentCodec.terminals(AgentJson.read("terminals-odd")))
        .contains(
            List.of(
                Terminal.of("Reader A", true),
                Terminal.of("Reader B", false),
                Terminal.of("", true)));
    assertThat(AgentCodec.terminals(AgentJson.parse("[]"))).contains(List.of());
  }

  @Test
  void terminalsOfAnotherShapeAreNotUnderstood() {
    assertThat(AgentCodec.terminals(AgentJson.parse("[\"reader\"]"))).isEmpty();
    assertThat(AgentCodec.terminals(AgentJson.parse("\"reader\""))).isEmpty();
  }

  @Test
  void titlesAndTextsLoseControlCodes() {
    AgentPatient patient =
        AgentCodec.patient(
                AgentJson.parse(
                    "{\"pid\":\" 1100000000016 \",\"fname\":\"สม\\u0000ชาย\\u202e\",\"lname\":\"ใจ\\nดี\"}"))
            .orElseThrow();

    assertThat(patient.name().map(PersonName::full)).isEqualTo(Optional.of("สมชาย ใจ ดี"));
  }

  @ParameterizedTest
  @CsvSource({"001, ด.ช.", "002, ด.ญ.", "003, นาย", "004, น.ส.", "005, นาง", "006,", "นาย,"})
  void titleIsAWordWhenItsCodeIsKnown(String code, String word) {
    var json = AgentJson.parse("{\"pid\":\"1100000000016\",\"titleName\":\"" + code + "\"}");
    assertThat(AgentCodec.patient(json).flatMap(AgentPatient::titleWord))
        .isEqualTo(Optional.ofNullable(word));
    assertThat(AgentCodec.card(json).flatMap(AgentCard::titleWord))
        .isEqualTo(Optional.ofNullable(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{}", "\"PG0060001\""})
  void claimTypesOfAnotherFormAreNone(String claimTypes) {
    var json = AgentJson.parse("{\"pid\":\"1100000000016\",\"claimTypes\":" + claimTypes + "}");
    assertThat(AgentCodec.patient(json).orElseThrow().claimTypes()).isEmpty();
  }

  @Test
  void preferenceTellsTheReaderAndNothingElse() {
    assertThat(AgentCodec.defaultTerminal(AgentJson.read("preference")))
        .contains("Feitian SCR301 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"defaultTerminal\":null}", "{\"defaultTerminal\":\"\"}"})
  void preferenceMayNameNoReader(String json) {
    assertThat(AgentCodec.defaultTerminal(AgentJson.parse(json))).contains("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"A\"", "{\"status\":500,\"message\":\"\"}"})
  void whatIsNoPreferenceIsNotTaken(String json) {
    assertThat(AgentCodec.defaultTerminal(AgentJson.parse(json))).isEmpty();
  }

  private static AgentPatient patient(String file) {
    return AgentCodec.patient(AgentJson.read(file)).orElseThrow();
  }
}
