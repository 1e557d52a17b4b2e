package io.github.baidiao.nhso.rights;

import static io.github.baidiao.nhso.rights.RightFiles.rightsOfRealPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.SentDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RealPersonCodecTest {

  @Test
  void everyFieldIsRead() {
    Rights rights = rightsOfRealPerson("real-person.json");
    Fund fund = rights.funds().get(0);

    assertThat(rights.name().orElseThrow().full()).isEqualTo("สมชาย ใจดี");
    assertThat(rights.sex()).contains(Sex.MALE);
    assertThat(rights.age()).contains("30 ปี 6 เดือน 25 วัน");
    assertThat(rights.nationality()).isEqualTo(Nationality.THAI);
    assertThat(rights.nation().flatMap(CodedName::name)).contains("ไทย");
    assertThat(rights.province())
        .isEqualTo(CodedName.of(Optional.of("9900"), Optional.of("จังหวัดสมมติ")));
    assertThat(rights.birthDate().flatMap(SentDate::date))
        .contains(ThaiDate.ofBuddhist("25380413"));
    assertThat(fund.mainInscl())
        .isEqualTo(Right.of(Optional.of("UCS"), Optional.of("สิทธิหลักประกันสุขภาพแห่งชาติ")));
    assertThat(fund.subInscl())
        .contains(Right.of(Optional.of("89"), Optional.of("ช่วงอายุ 12-59 ปี")));
    assertThat(fund.paidModel()).contains("1");
    assertThat(fund.hospMain().map(HospitalRef::code)).contains(HospitalCode.of("99999"));
    assertThat(fund.hospMainOp().map(HospitalRef::code)).contains(HospitalCode.of("99998"));
    assertThat(fund.hospSub().map(HospitalRef::code)).contains(HospitalCode.of("99997"));
    assertThat(fund.hospSub().flatMap(HospitalRef::name)).contains("รพ.สต.สมมติ");
  }

  @Test
  void codesAreTakenOutOfTextsWhereTheyDoNotComeApart() {
    Rights rights = rightsOfRealPerson("real-person-texts-alone.json");
    Fund fund = rights.funds().get(0);

    assertThat(rights.sex()).contains(Sex.MALE);
    assertThat(fund.mainInscl())
        .isEqualTo(Right.of(Optional.of("UCS"), Optional.of("สิทธิหลักประกันสุขภาพแห่งชาติ")));
    assertThat(fund.subInscl().flatMap(Right::code)).contains("89");
    assertThat(fund.hospMain().map(HospitalRef::code)).contains(HospitalCode.of("99999"));
    assertThat(fund.hospSub()).as("a name without its code").isEmpty();
  }

  @Test
  void codeAloneIsACodeAndNoName() {
    Rights rights = rightsOfRealPerson("real-person-code-alone.json");

    assertThat(rights.funds().get(0).mainInscl())
        .isEqualTo(Right.of(Optional.of("UCS"), Optional.of("สิทธิหลักประกันสุขภาพแห่งชาติ")));
    assertThat(rights.funds().get(0).subInscl().flatMap(Right::code))
        .as("two codes for the sub right, so none is certain")
        .isEmpty();
  }
}
