package io.github.baidiao.nhso.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.error.SdkException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One row for each answer that is documented, and for each way to spoil one: what it comes to. */
class RightAnswersTest {
  private static TestRights server;

  @BeforeAll
  static void start() {
    server = TestRights.blank();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ENDPOINT, search-ucs.json, Found",
    "ENDPOINT, search-ofc-department.json, Found",
    "ENDPOINT, search-sss-and-second-fund.json, Found",
    "ENDPOINT, search-foreigner.json, Found",
    "ENDPOINT, search-no-rights.json, NoRights",
    "ENDPOINT, search-died.json, NoRights",
    "ENDPOINT, search-not-found.json, UnknownPerson",
    "ENDPOINT, data-error-null.json, UnknownPerson",
    "ENDPOINT, data-error.json, Refused",
    "ENDPOINT, search-another-person.json, NHSO-106",
    "ENDPOINT, search-without-funds.json, NHSO-106",
    "ENDPOINT, search-null-funds.json, NHSO-106",
    "ENDPOINT, search-funds-no-list.json, NHSO-106",
    "ENDPOINT, search-null-among-funds.json, NHSO-106",
    "ENDPOINT, search-fund-without-main.json, NHSO-106",
    "ENDPOINT, search-in-array.json, NHSO-106",
    "ENDPOINT, search-error-and-no-funds.json, NHSO-106",
    "ENDPOINT, empty-object.json, NHSO-106",
    "ENDPOINT, refusal.json, NHSO-106",
    "ENDPOINT, real-person.json, NHSO-106",
    "ENDPOINT, ucws.xml, HTTP-255",
    "REAL_PERSON, real-person.json, Found",
    "REAL_PERSON, real-person-texts-alone.json, Found",
    "REAL_PERSON, real-person-code-alone.json, Found",
    "REAL_PERSON, real-person-no-rights.json, NoRights",
    "REAL_PERSON, real-person-full-name-alone.json, NoRights",
    "REAL_PERSON, real-person-not-found.json, UnknownPerson",
    "REAL_PERSON, data-error.json, Refused",
    "REAL_PERSON, data-error-object.json, Refused",
    "REAL_PERSON, data-error-list.json, Refused",
    "REAL_PERSON, real-person-two-codes.json, NHSO-106",
    "REAL_PERSON, real-person-another.json, NHSO-106",
    "REAL_PERSON, empty-object.json, NHSO-106",
    "REAL_PERSON, search-not-found.json, NHSO-106",
    "REAL_PERSON, refusal.json, NHSO-106",
    "REAL_PERSON, ucws.xml, HTTP-255",
    "SRM, search-ucs.json, Found",
    "SRM, search-no-rights.json, NoRights",
    "SRM, search-not-found.json, UnknownPerson",
    "SRM, data-error.json, Refused",
    "SRM, search-another-person.json, NHSO-106",
    "SRM, search-without-funds.json, NHSO-106",
    "SRM, search-fund-without-main.json, NHSO-106",
    "UCWS, ucws.xml, Found",
    "UCWS, ucws-with-header.xml, Found",
    "UCWS, ucws-expires.xml, Found",
    "UCWS, ucws-status-003.xml, NoRights",
    "UCWS, ucws-status-008.xml, NoRights",
    "UCWS, ucws-status-004-alone.xml, UnknownPerson",
    "UCWS, ucws-not-found.xml, UnknownPerson",
    "UCWS, ucws-other-status.xml, Refused",
    "UCWS, ucws-five-zeros.xml, Refused",
    "UCWS, ucws-token-not-good.xml, NHSO-203",
    "UCWS, ucws-without-status.xml, NHSO-106",
    "UCWS, ucws-another-person.xml, NHSO-106",
    "UCWS, ucws-field-twice.xml, NHSO-106",
    "UCWS, ucws-element-in-field.xml, NHSO-106",
    "UCWS, ucws-doctype.xml, NHSO-106",
    "UCWS, ucws-unknown-entity.xml, NHSO-106",
    "UCWS, ucws-cut-off.xml, NHSO-106",
    "UCWS, ucws-other-namespace.xml, NHSO-106",
    "UCWS, ucws-fault.xml, NHSO-106",
    "UCWS, ucws-empty.xml, NHSO-106",
    "UCWS, search-ucs.json, NHSO-106",
  })
  void everyAnswerHasItsOutcome(Source source, String file, String outcome) {
    server.answers(Source.answer(file));

    assertThat(outcome(source)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    // ENDPOINT and RealPerson, SRM with a login that cannot be renewed, UCWS
    "400, Refused, Refused, HTTP-400",
    "409, Refused, Refused, HTTP-400",
    "422, Refused, Refused, HTTP-400",
    "401, HTTP-401, NHSO-303, HTTP-401",
    "403, HTTP-403, HTTP-403, HTTP-403",
    "404, HTTP-404, HTTP-404, HTTP-404",
    "405, HTTP-400, HTTP-400, HTTP-400",
    "429, HTTP-429, HTTP-429, HTTP-429",
    "500, HTTP-500, HTTP-500, HTTP-500",
    "503, HTTP-503, HTTP-503, HTTP-503",
  })
  void everyStatusHasItsOutcome(int status, String endpoint, String srm, String ucws) {
    Map<Source, String> outcomes =
        Map.of(
            Source.ENDPOINT,
            endpoint,
            Source.REAL_PERSON,
            endpoint,
            Source.SRM,
            srm,
            Source.UCWS,
            ucws);
    outcomes.forEach(
        (source, outcome) -> {
          server.answers(source.goodAnswer().withStatus(status));
          assertThat(outcome(source)).as(source.name()).isEqualTo(outcome);
        });
  }

  @ParameterizedTest
  @EnumSource(names = "UCWS", mode = EnumSource.Mode.EXCLUDE)
  void reasonOfARefusalIsKeptWithoutNumbersOfPeople(Source source) {
    server.answers(Source.answer("refusal.json").withStatus(400));
    assertThat(refusal(source)).isEqualTo("เลขประจำตัวประชาชนไม่ถูกต้อง");

    server.answers(Source.answer("data-error.json"));
    assertThat(refusal(source)).startsWith("ไม่พบข้อมูล SOURCE_ID").doesNotContain("1100000000016");

    server.answers(Source.answer("data-error-object.json").withStatus(422));
    assertThat(refusal(source)).isEqualTo("ไม่มีสิทธิเรียกใช้");
  }

  @Test
  void reasonOfTheLegacyServiceIsKeptWithoutNumbersOfPeople() {
    server.answers(Source.answer("ucws-other-status.xml"));

    assertThat(refusal(Source.UCWS)).isEqualTo("ไม่สามารถให้บริการแก่ xxxxxxxxxxxxx");
  }

  private static String refusal(Source source) {
    try (RightSearch search = source.connect(server.address())) {
      RightsResult result = search.of(RightFiles.SOMCHAI);
      return ((RightsResult.Refused) result).serverText().orElseThrow();
    }
  }

  private static String outcome(Source source) {
    try (RightSearch search = source.connect(server.address())) {
      return search.of(RightFiles.SOMCHAI).toString();
    } catch (SdkException e) {
      return e.code().id();
    }
  }
}
