package io.github.baidiao.nhso.rights;

import static io.github.baidiao.nhso.rights.RightFiles.rightsOfSearch;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.SentDate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RightSearchCodecTest {

  @Test
  void everyFieldOfAPersonAndAFundIsRead() {
    Rights rights = rightsOfSearch("search-ucs.json");
    Fund fund = rights.funds().get(0);

    assertThat(rights.citizenId()).isEqualTo(RightFiles.SOMCHAI);
    assertThat(rights.name().orElseThrow().full()).isEqualTo("นาย สมชาย ใจดี");
    assertThat(rights.sex()).contains(Sex.MALE);
    assertThat(rights.nation()).isEqualTo(coded("099", "ไทย"));
    assertThat(rights.nationality()).isEqualTo(Nationality.THAI);
    assertThat(rights.birthDate().flatMap(SentDate::date))
        .contains(ThaiDate.ofBuddhist("25380413"));
    assertThat(rights.birthDate().orElseThrow().year()).hasValue(2538);
    assertThat(rights.deathDate()).isEmpty();
    assertThat(rights.checkedAt()).contains(LocalDateTime.of(2025, 11, 7, 17, 26, 31));
    assertThat(rights.funds()).hasSize(1);
    assertThat(fund.mainInscl())
        .isEqualTo(Right.of(Optional.of("UCS"), Optional.of("สิทธิหลักประกันสุขภาพแห่งชาติ")));
    assertThat(fund.subInscl())
        .contains(Right.of(Optional.of("89"), Optional.of("ช่วงอายุ 12-59 ปี")));
    assertThat(fund.fundType()).contains("UCS");
    assertThat(fund.cardId()).contains("9900000001");
    assertThat(fund.start().flatMap(SentDate::time))
        .contains(LocalDateTime.of(2021, 3, 16, 13, 11, 56));
    assertThat(fund.expiry().flatMap(SentDate::date))
        .contains(ThaiDate.of(LocalDate.of(2065, 3, 19)));
    assertThat(fund.neverExpires()).isFalse();
    assertThat(fund.transDate().flatMap(SentDate::date))
        .contains(ThaiDate.of(LocalDate.of(2021, 3, 16)));
    assertThat(fund.paidModel()).contains("1");
    assertThat(fund.hospMain()).isEqualTo(hospital("99999", "โรงพยาบาลสมมติ"));
    assertThat(fund.hospMainOp()).isEqualTo(hospital("99998", "ศูนย์สุขภาพสมมติ"));
    assertThat(fund.hospSub()).isEqualTo(hospital("99997", "รพ.สต.สมมติ"));
    assertThat(fund.hospSss()).isEmpty();
    assertThat(fund.purchaseProvince()).isEqualTo(coded("9900", "จังหวัดสมมติ"));
    assertThat(fund.department()).isEmpty();
    assertThat(fund.relation()).isEmpty();
  }

  @Test
  void civilServantHasADepartmentAndMayNeverExpire() {
    Rights rights = rightsOfSearch("search-ofc-department.json");
    Fund fund = rights.funds().get(0);

    assertThat(rights.sex()).contains(Sex.MALE);
    assertThat(fund.department()).isEqualTo(coded("99001", "กรมสมมติ"));
    assertThat(fund.relation())
        .isEqualTo(CodedName.of(Optional.empty(), Optional.of("เจ้าของสิทธิ")));
    assertThat(fund.neverExpires()).isTrue();
    assertThat(fund.expiry().flatMap(SentDate::date)).isEmpty();
    assertThat(fund.hospMain()).isEmpty();
  }

  @Test
  void fieldsOfOtherFormsAreAbsentAndTakeNoneWithThem() {
    Rights rights = rightsOfSearch("search-sss-and-second-fund.json");
    Fund sss = rights.funds().get(0);
    Fund second = rights.funds().get(1);

    assertThat(rights.nation()).isEmpty();
    assertThat(rights.nationality()).isEqualTo(Nationality.UNKNOWN);
    assertThat(rights.sex()).as("id and name of different sexes").isEmpty();
    assertThat(rights.birthDate().orElseThrow().text()).contains("2538");
    assertThat(rights.birthDate().orElseThrow().date()).isEmpty();
    assertThat(sss.hospSss()).contains(HospitalRef.of(HospitalCode.of("99999"), Optional.empty()));
    assertThat(sss.start().orElseThrow().date()).as("Buddhist where Gregorian is due").isEmpty();
    assertThat(sss.relation()).isEqualTo(coded("1", "เจ้าของสิทธิ"));
    assertThat(second.mainInscl().code()).contains("VAR");
    assertThat(second.hospMain()).isEmpty();
  }

  @Test
  void personOfAnotherNationIsToldByACode() {
    Rights rights = rightsOfSearch("search-foreigner.json");

    assertThat(rights.nationality()).isEqualTo(Nationality.NOT_THAI);
    assertThat(rights.sex()).contains(Sex.MALE);
    assertThat(rights.funds().get(0).mainInscl().name()).isEmpty();
  }

  @Test
  void dayOfDeathIsReadByTheSameRuleAsADayOfBirth() {
    Rights rights = rightsOfSearch("search-died.json");

    assertThat(rights.deathDate().flatMap(SentDate::date))
        .contains(ThaiDate.of(LocalDate.of(2025, 1, 31)));
    assertThat(rights.birthDate().flatMap(SentDate::date))
        .contains(ThaiDate.of(LocalDate.of(1995, 4, 13)));
  }

  private static Optional<CodedName> coded(String code, String name) {
    return CodedName.of(Optional.of(code), Optional.of(name));
  }

  private static Optional<HospitalRef> hospital(String code, String name) {
    return Optional.of(HospitalRef.of(HospitalCode.of(code), Optional.of(name)));
  }
}
