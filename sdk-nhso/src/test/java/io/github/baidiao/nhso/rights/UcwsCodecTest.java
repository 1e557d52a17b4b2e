package io.github.baidiao.nhso.rights;

import static io.github.baidiao.nhso.rights.RightFiles.rightsOfUcws;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.SentDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UcwsCodecTest {

  @Test
  void everyFieldThatIsUnderstoodIsRead() {
    Rights rights = rightsOfUcws("ucws.xml");
    Fund fund = rights.funds().get(0);

    assertThat(rights.name().orElseThrow().full()).isEqualTo("นาย สมชาย ใจดี");
    assertThat(rights.sex()).contains(Sex.MALE);
    assertThat(rights.nationality()).isEqualTo(Nationality.THAI);
    assertThat(rights.status().flatMap(CodedName::code)).contains("004");
    assertThat(rights.birthDate().flatMap(SentDate::date).map(ThaiDate::iso)).contains("1995-04");
    assertThat(rights.checkedAt()).contains(LocalDateTime.of(2025, 11, 7, 17, 26, 31));
    assertThat(rights.funds()).as("a change that is yet to come is no fund").hasSize(1);
    assertThat(fund.mainInscl())
        .isEqualTo(Right.of(Optional.of("UCS"), Optional.of("สิทธิหลักประกันสุขภาพแห่งชาติ")));
    assertThat(fund.subInscl().flatMap(Right::code)).contains("89");
    assertThat(fund.cardId()).contains("9900000001");
    assertThat(fund.start().flatMap(SentDate::date).map(ThaiDate::iso)).contains("2021-03-16");
    assertThat(fund.neverExpires()).isTrue();
    assertThat(fund.paidModel()).contains("1");
    assertThat(fund.hospMain().map(HospitalRef::code)).contains(HospitalCode.of("99999"));
    assertThat(fund.hospMainOp().map(HospitalRef::code)).contains(HospitalCode.of("99998"));
    assertThat(fund.hospSub().flatMap(HospitalRef::name)).contains("รพ.สต. <สมมติ> & เครือข่าย");
    assertThat(fund.purchaseProvince().flatMap(CodedName::code)).contains("9900");
  }

  @Test
  void dateOfAnotherFormIsKeptAsATextAlone() {
    Fund fund = rightsOfUcws("ucws-expires.xml").funds().get(0);

    assertThat(fund.start().orElseThrow().text()).contains("2564-03-16");
    assertThat(fund.start().orElseThrow().date()).isEmpty();
    assertThat(fund.expiry().flatMap(SentDate::date).map(ThaiDate::iso)).contains("2026-12-31");
    assertThat(fund.neverExpires()).isFalse();
  }

  @Test
  void whatNhsoSaysOfThePersonIsKeptWithItsText() {
    Rights rights = rightsOfUcws("ucws-status-003.xml");

    assertThat(rights.status())
        .isEqualTo(CodedName.of(Optional.of("003"), Optional.of("เสียชีวิต")));
  }

  @Test
  void headerBeforeTheAnswerIsSkipped() {
    assertThat(rightsOfUcws("ucws-with-header.xml").funds()).hasSize(1);
  }

  @Test
  void questionIsWhatTheServicesWsdlSaysAndEscaped() {
    String request =
        UcwsXml.request(CitizenId.of("1100000000024"), "a<&>]]>\"'b", RightFiles.SOMCHAI);

    assertThat(request)
        .isEqualTo(
            "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:tok=\"http://tokenws.ucws.nhso.go.th/\"><soapenv:Header/><soapenv:Body>"
                + "<tok:searchCurrentByPID><user_person_id>1100000000024</user_person_id>"
                + "<smctoken>a&lt;&amp;&gt;]]&gt;\"'b</smctoken>"
                + "<person_id>1100000000016</person_id></tok:searchCurrentByPID>"
                + "</soapenv:Body></soapenv:Envelope>");
  }
}
