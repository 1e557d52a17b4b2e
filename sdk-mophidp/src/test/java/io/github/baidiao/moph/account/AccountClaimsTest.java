package io.github.baidiao.moph.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.error.MophException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountClaimsTest {
  private static final String FULL =
      """
      {"sub":"somsri@99999","iat":1795230000,"exp":1795273200,"iss":"MOPH Account Center",
       "aud":"MOPH API","client":{"user_id":1,"login":"somsri","name":"สมศรี สมมติ",
       "hospital_name":"โรงพยาบาลสมมติ","hospital_code":"99999","email":"x@example.org",
       "scope":[{"code":"MOPH_IDP_API:1"},{"code":"MOPH_PHR_HIE:1"},{"code":"IMMUNIZATION_VIEW"}],
       "role":["moph-api"],"access_code_level1":"'99999'"}}
      """;

  @Test
  void tellWhatTheTokenSaysOfItself() {
    AccountClaims claims = Tokens.read(Tokens.of(FULL));

    assertThat(claims.hospitalCode()).contains(HospitalCode.of("99999"));
    assertThat(claims.hospitalName()).contains("โรงพยาบาลสมมติ");
    assertThat(claims.login()).contains("somsri");
    assertThat(claims.issuedAt()).contains(Instant.parse("2026-11-21T03:00:00Z"));
    assertThat(claims.expiresAt()).isEqualTo("2026-11-21T15:00:00Z");
    assertThat(claims.rights().stream().map(Right::toString))
        .containsExactly("MOPH_IDP_API:1", "MOPH_PHR_HIE:1", "IMMUNIZATION_VIEW");
    assertThat(claims.rights().stream().map(Right::code))
        .containsExactly("MOPH_IDP_API", "MOPH_PHR_HIE", "IMMUNIZATION_VIEW");
    assertThat(claims.hasRight("MOPH_IDP_API")).isTrue();
    assertThat(claims.hasRight("MOPH_IDP_ADMIN")).isFalse();
    assertThat(claims).hasToString("AccountClaims[masked]");
  }

  @Test
  void aTokenWithoutClientTellsItsUnitInItsSubject() {
    AccountClaims claims = Tokens.read(Tokens.of("{\"sub\":\"a@b@99998\",\"exp\":1795273200}"));

    assertThat(claims.hospitalCode()).contains(HospitalCode.of("99998"));
    assertThat(claims.login()).contains("a@b");
    assertThat(claims.rights()).isEmpty();
    assertThat(claims.issuedAt()).isEmpty();
  }

  @Test
  void whatIsNoRightIsLeftOut() {
    AccountClaims claims =
        Tokens.read(
            Tokens.of(
                """
                {"exp":1795273200.5,"client":{"hospital_code":99999,
                 "scope":[{"code":"A:1"},{"code":"A:1"},{"code":"ก"},{"code":"A:x"},"A",null,{},{"code":7}]}}
                """));

    assertThat(claims.rights().stream().map(Right::toString)).containsExactly("A:1", "7");
    assertThat(claims.hospitalCode()).contains(HospitalCode.of("99999"));
  }

  static Stream<String> noClaims() {
    String good = Tokens.of(FULL);
    return Stream.of(
        "",
        "eyJ",
        "eyJ.",
        "eyJ..",
        "eyJhbGciOiJub25lIn0.eyJleHAiOjF9",
        "eyJhbGciOiJub25lIn0.A.x",
        "eyJhbGciOiJub25lIn0.!!!.x",
        good + ".x",
        good + "=",
        " " + good,
        good.substring(3),
        good + "é",
        Tokens.of("{}"),
        Tokens.of("[]"),
        Tokens.of("null"),
        Tokens.of("1"),
        Tokens.of("\"exp\""),
        Tokens.of("{\"exp\":null}"),
        Tokens.of("{\"exp\":\"soon\"}"),
        Tokens.of("{\"exp\":-1}"),
        Tokens.of("{\"exp\":1e40}"),
        Tokens.of("{\"exp\":\"1e999999999\"}"),
        Tokens.of("{\"exp\":9999999999999}"),
        Tokens.of("{\"exp\":1795273200"),
        Tokens.of("{\"exp\":1795273200}}"),
        Tokens.of("[".repeat(9000)),
        Tokens.of("{\"exp\":1795273200,\"client\":{\"hospital_code\":\"9999\"}}"),
        Tokens.of("{\"exp\":1795273200,\"client\":{\"hospital_code\":\"9999x\"}}"),
        Tokens.of("{\"exp\":1795273200,\"sub\":\"somsri@\"}"),
        Tokens.of("{\"exp\":\"\u0e01\"}".getBytes(StandardCharsets.UTF_16BE)),
        Tokens.of(new byte[] {'{', '"', (byte) 0xe0, '"', '}'}),
        "eyJ" + "A".repeat(70_000) + ".e30.x");
  }

  @ParameterizedTest
  @MethodSource("noClaims")
  void anythingElseIsNoAnswerAndIsNotQuoted(String token) {
    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> Tokens.read(token))
        .satisfies(
            e -> {
              assertThat(e.code().id()).isEqualTo("MOPH-101");
              assertThat(e).hasNoCause();
              assertThat(e.getMessage()).doesNotContain("eyJ", "1795273200", "somsri", "9999");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":1", "A:", "A:12345", "A B:1", "A:1:2"})
  void aRightIsACodeAndPerhapsALevel(String text) {
    assertThat(Right.parse(text)).isEmpty();
  }

  @Test
  void rightsAreValues() {
    assertThat(Right.parse("A:1")).isEqualTo(Right.parse("A:01")).isNotEqualTo(Right.parse("A"));
    assertThat(Right.parse("A:1")).hasSameHashCodeAs(Right.parse("A:1"));
    assertThat(Right.parse("A:3").orElseThrow().level()).hasValue(3);
    assertThat(Right.parse("A").orElseThrow().level()).isEmpty();
  }
}
