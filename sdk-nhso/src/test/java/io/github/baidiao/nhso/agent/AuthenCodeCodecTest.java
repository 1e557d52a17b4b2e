package io.github.baidiao.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenCodeCodecTest {
  private static final AuthenCode CODE =
      AuthenCode.builder()
          .claimCode(ClaimCode.of("PP1000000001"))
          .claimType(ClaimType.of("PG0060001"))
          .hospitalCode(HospitalCode.of("99999"))
          .claimedAt(LocalDateTime.of(2025, 11, 7, 9, 15))
          .build();

  @Test
  void latestCodeIsRead() {
    LatestCode latest = AgentCodec.latest(AgentJson.read("latest")).orElseThrow();

    assertThat(latest.code()).contains(CODE);
    assertThat(latest.checkedAt()).contains(LocalDateTime.of(2025, 11, 7, 17, 26, 31));
  }

  @Test
  void latestCodeInAnArrayAndWithOffsetsIsTheSame() {
    LatestCode latest = AgentCodec.latest(AgentJson.read("latest-in-array")).orElseThrow();

    assertThat(latest.code()).contains(CODE);
    assertThat(latest.checkedAt()).contains(LocalDateTime.of(2025, 11, 7, 17, 26, 31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest-none", "latest-none-null"})
  void objectWithoutClaimCodeIsNoCode(String file) {
    LatestCode latest = AgentCodec.latest(AgentJson.read(file)).orElseThrow();

    assertThat(latest.code()).isEmpty();
    assertThat(latest.checkedAt()).isPresent();
  }

  @Test
  void emptyArrayIsNoCode() {
    assertThat(AgentCodec.latest(AgentJson.parse("[]")).orElseThrow().code()).isEmpty();
  }

  @Test
  void codeOfAnUnknownFormIsKept() {
    AuthenCode code =
        AgentCodec.latest(AgentJson.read("latest-unknown-form")).orElseThrow().code().orElseThrow();

    assertThat(code)
        .isEqualTo(
            AuthenCode.builder()
                .claimCode(ClaimCode.of("ZZ-77/1"))
                .claimType(ClaimType.of("PG0060001"))
                .build());
    assertThat(code.claimCode().kind()).isEqualTo(ClaimCode.Kind.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"latest-spoiled-code", "latest-error-under-200", "refusal-rfc7807-detail", "five"})
  void whatIsNoLatestCodeDoesNotPassForNone(String file) {
    assertThat(AgentCodec.latest(AgentJson.read(file))).isEmpty();
  }

  @Test
  void listTellsHospitalsAndKinds() {
    List<AuthenCode> codes = AgentCodec.codes(AgentJson.read("five")).orElseThrow();

    assertThat(codes)
        .extracting(code -> code.claimCode().kind())
        .containsExactly(ClaimCode.Kind.PP, ClaimCode.Kind.EP, ClaimCode.Kind.PP);
    assertThat(codes)
        .extracting(code -> code.hospitalCode().orElseThrow().value())
        .containsExactly("99999", "99999", "99997");
  }

  @Test
  void listMayBeOneObject() {
    assertThat(AgentCodec.codes(AgentJson.read("latest"))).contains(List.of(CODE));
    assertThat(AgentCodec.codes(AgentJson.read("latest-none"))).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest-spoiled-code", "latest-error-under-200"})
  void listWithASpoiledCodeIsNotUnderstood(String file) {
    assertThat(AgentCodec.codes(AgentJson.read(file))).isEmpty();
  }

  @Test
  void confirmationGivesTheCode() {
    AuthenCode issued =
        AgentCodec.issued(AgentJson.read("confirm"), Requests.somchaiWire()).orElseThrow();

    assertThat(issued.claimCode().value()).isEqualTo("PP1000000001");
    assertThat(issued.claimType()).contains(ClaimType.of("PG0060001"));
    assertThat(issued.hospitalCode()).contains(HospitalCode.of("99999"));
    assertThat(issued.claimedAt()).contains(LocalDateTime.of(2025, 11, 7, 17, 30, 2));
  }

  @Test
  void confirmationMayBeTheCodeAlone() {
    assertThat(AgentCodec.issued(AgentJson.read("confirm-code-alone"), Requests.somchaiWire()))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirm-without-code", "confirm-of-another-person", "terminals"})
  void whatIsNoConfirmationOfTheRequestIsNone(String file) {
    assertThat(AgentCodec.issued(AgentJson.read(file), Requests.somchaiWire())).isEmpty();
  }
}
