package io.github.baidiao.nhso.authen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.SentDate;
import io.github.baidiao.nhso.authen.AuthenStatusResult.Found;
import io.github.baidiao.nhso.authen.AuthenStatusResult.NotFound;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenStatusCodecTest {
  private static final HospitalCode OWN = HospitalCode.of("99999");
  private static final ClaimType GENERAL = ClaimType.of("PG0060001");

  @ParameterizedTest
  @ValueSource(strings = {"nested", "flat"})
  void bothFormsTellTheSame(String form) {
    AuthenStatus status = AuthenJson.found(form);
    ServiceHistory first = status.serviceHistories().get(0);

    assertThat(status.name().flatMap(PersonName::last)).contains("ใจดี");
    assertThat(status.sex()).contains(Sex.MALE);
    assertThat(status.nation()).contains("099");
    assertThat(status.nationDescription()).contains("ไทย");
    assertThat(status.provinceCode()).contains("1000");
    assertThat(status.provinceName()).contains("กรุงเทพฯ");
    assertThat(status.mainInscl().flatMap(Right::code)).contains("UCS");
    assertThat(status.mainInscl().flatMap(Right::name)).contains("สิทธิหลักประกันสุขภาพแห่งชาติ");
    assertThat(status.subInscl().flatMap(Right::code)).contains("89");
    assertThat(status.subInscl().flatMap(Right::name)).contains("ช่วงอายุ 12-59 ปี");
    assertThat(first.claimCode()).isEqualTo(ClaimCode.of("PP1000000001"));
    assertThat(first.kind()).isEqualTo(ClaimCode.Kind.PP);
    assertThat(first.hospital().map(HospitalRef::code)).contains(OWN);
    assertThat(first.hospital().flatMap(HospitalRef::name)).contains("โรงพยาบาลสมมติ");
    assertThat(first.serviceDateTime()).contains(LocalDateTime.of(2025, 11, 7, 9, 10, 11));
    assertThat(first.service()).contains(GENERAL);
    assertThat(first.service().flatMap(ClaimType::name)).contains("ทั่วไป");
  }

  @Test
  void nestedBirthDateKeepsItsPartsWithoutAnEra() {
    SentDate date = AuthenJson.found("nested").birthDate().orElseThrow();

    assertThat(date.year()).hasValue(2534);
    assertThat(date.month()).hasValue(7);
    assertThat(date.day()).isEmpty();
    assertThat(date.text()).isEmpty();
    assertThat(date.date()).isEmpty();
  }

  @Test
  void flatFormHasMoreOfThePerson() {
    AuthenStatus status = AuthenJson.found("flat");

    assertThat(status.birthDate().flatMap(SentDate::text)).contains("12/07/2534");
    assertThat(status.age()).contains("33 ปี 2 เดือน 1 วัน");
    assertThat(status.hospMain().map(HospitalRef::code)).contains(OWN);
    assertThat(status.hospMainOp().map(HospitalRef::code)).contains(OWN);
    assertThat(status.hospSub().map(HospitalRef::code)).contains(HospitalCode.of("99998"));
    assertThat(status.paidModel()).contains("1");
    assertThat(status.statusMessage()).contains("พบข้อมูล");
  }

  @Test
  void sourceChannelIsAnOpenList() {
    assertThat(AuthenJson.found("nested").serviceHistories())
        .extracting(ServiceHistory::sourceChannel)
        .containsExactly(
            Optional.of("AUTHENCODE"), Optional.of("ENDPOINT"), Optional.of("ช่องทางใหม่"));
  }

  @Test
  void authenticationsAndClosedRightsAreNeverMixed() {
    AuthenStatus status = AuthenJson.found("nested");

    assertThat(codes(status.authenticated())).containsExactly("PP1000000001", "X-77");
    assertThat(codes(status.closed())).containsExactly("EP1000000001");
  }

  @Test
  void evidenceIsNarrowedToHospitalServiceAndDay() {
    AuthenStatus status = AuthenJson.found("nested");
    LocalDate day = LocalDate.of(2025, 11, 7);

    assertThat(codes(status.at(OWN).serviceHistories()))
        .containsExactly("PP1000000001", "EP1000000001");
    assertThat(codes(status.of(ClaimType.of("PG0130001")).serviceHistories()))
        .containsExactly("X-77");
    assertThat(codes(status.on(day.minusDays(1)).serviceHistories())).containsExactly("X-77");
    assertThat(codes(status.at(OWN).on(day).of(GENERAL).closed())).containsExactly("EP1000000001");
    assertThat(status.at(OWN).of(ClaimType.of("PG0130001")).serviceHistories()).isEmpty();
    assertThat(status.at(OWN).name()).isEqualTo(status.name());
  }

  @Test
  void whatIsSpoiledIsAbsentAndIsNoEvidenceOfAnything() {
    AuthenStatus status = AuthenJson.found("spoiled-fields");
    ServiceHistory only = status.serviceHistories().get(0);

    assertThat(only.claimCode().value()).isEqualTo("PP1000000001");
    assertThat(only.hospital()).isEmpty();
    assertThat(only.serviceDateTime()).isEmpty();
    assertThat(only.service()).isEmpty();
    assertThat(only.sourceChannel()).isEmpty();
    assertThat(status.birthDate().orElseThrow().year()).hasValue(2534);
    assertThat(status.birthDate().orElseThrow().day()).isEmpty();
    assertThat(status.birthDate().flatMap(SentDate::date)).isEmpty();
    assertThat(status.nation()).isEmpty();
    assertThat(status.mainInscl()).isEmpty();
    assertThat(status.hospMain()).isEmpty();
    assertThat(status.statusMessage()).isEmpty();
    assertThat(status.at(OWN).serviceHistories()).isEmpty();
    assertThat(status.of(GENERAL).serviceHistories()).isEmpty();
    assertThat(status.on(LocalDate.of(2025, 11, 7)).serviceHistories()).isEmpty();
  }

  private static final String PP = "\"claimCode\":\"PP1000000001\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // Documented forms.
        "{'statusAuthen':true,'serviceHistories':[{PP}]} | found",
        "{'statusAuthen':'TRUE','serviceHistories':[{PP}]} | found",
        "{'statusAuthen':'true','personalId':'1100000000016','serviceHistories':[{PP}]} | found",
        "{'statusAuthen':true,'personalId':1100000000016,'serviceHistories':[{PP}]} | found",
        "{'statusAuthen':false,'statusMessage':'ไม่พบ'} | none",
        "{'statusAuthen':'FALSE','personalId':'1100000000016'} | none",
        "{'statusAuthen':false,'serviceHistories':[]} | none",
        "{'statusAuthen':false,'serviceHistories':null} | none",
        "{'statusAuthen':true,'serviceHistories':[]} | none",
        // Somebody else.
        "{'statusAuthen':true,'personalId':'1100000000024','serviceHistories':[{PP}]} | invalid",
        "{'statusAuthen':false,'personalId':'1100000000024'} | invalid",
        "{'statusAuthen':false,'personalId':[]} | invalid",
        // Contradictions, and lists that are none.
        "{'statusAuthen':true} | invalid",
        "{'statusAuthen':true,'serviceHistories':null} | invalid",
        "{'statusAuthen':true,'serviceHistories':{PP}} | invalid",
        "{'statusAuthen':true,'serviceHistories':'none'} | invalid",
        "{'statusAuthen':false,'serviceHistories':[{PP}]} | invalid",
        "{'statusAuthen':false,'serviceHistories':'none'} | invalid",
        // Spoiled histories.
        "{'statusAuthen':true,'serviceHistories':[{}]} | invalid",
        "{'statusAuthen':true,'serviceHistories':[{PP},null]} | invalid",
        "{'statusAuthen':true,'serviceHistories':[{PP},'PP1000000001']} | invalid",
        "{'statusAuthen':true,'serviceHistories':[{PP},{'claimCode':''}]} | invalid",
        "{'statusAuthen':true,'serviceHistories':[{PP},{'claimCode':'PP 1'}]} | invalid",
        "{'statusAuthen':true,'serviceHistories':[{'claimCode':['PP1000000001']}]} | invalid",
        // Error bodies under a success status.
        "{'status':500,'error':'Internal Server Error','message':'x'} | invalid",
        "{'statusAuthen':false,'error':'Internal Server Error'} | invalid",
        "{'statusAuthen':false,'dataError':'x'} | invalid",
        "{'statusAuthen':null} | invalid",
        "{'statusAuthen':'yes','serviceHistories':[{PP}]} | invalid",
        "{'statusAuthen':1,'serviceHistories':[{PP}]} | invalid",
        "{} | invalid",
        "[] | invalid",
        "[{'statusAuthen':false}] | invalid",
        "'ไม่พบ' | invalid",
      })
  void everyAnswerHasOneOutcome(String answer, String outcome) {
    Object json = AuthenJson.parse(answer.replace("PP}", PP + "}").replace('\'', '"'));

    assertThat(AuthenStatusCodec.result(json, AuthenJson.SOMCHAI).map(AuthenStatusCodecTest::word))
        .isEqualTo(outcome.equals("invalid") ? Optional.empty() : Optional.of(outcome));
  }

  private static String word(AuthenStatusResult result) {
    if (result instanceof NotFound) {
      return "none";
    }
    return result instanceof Found ? "found" : "refused";
  }

  private static List<String> codes(List<ServiceHistory> histories) {
    return histories.stream().map(each -> each.claimCode().value()).toList();
  }
}
