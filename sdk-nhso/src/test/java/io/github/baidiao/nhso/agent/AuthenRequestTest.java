package io.github.baidiao.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenRequestTest {
  private static final AgentPatient PATIENT = Requests.somchai().patient();

  @Test
  void claimTypeMustBeOneThatWasOffered() {
    assertRefused(
        NhsoErrorCode.CLAIM_TYPE_NOT_OFFERED,
        () -> request(PATIENT).claimType(ClaimType.of("PG0130001")).build());
  }

  @Test
  void withoutAListAnyClaimTypeMayBeAskedFor() {
    AgentPatient withoutList = AgentPatient.builder().from(PATIENT).claimTypes(List.of()).build();

    assertThat(request(withoutList).claimType(ClaimType.of("PG0130001")).build().claimType().code())
        .isEqualTo("PG0130001");
  }

  @Test
  void offeredClaimTypeIsKnownByItsCodeAlone() {
    ClaimType named = ClaimType.of("PG0060001", Optional.of("ชื่อ"));
    AgentPatient patient = AgentPatient.builder().from(PATIENT).claimTypes(List.of(named)).build();

    assertThat(request(patient).claimType(ClaimType.of("PG0060001")).build()).isNotNull();
  }

  @Test
  void patientWithoutCorrelationIdMustBeReadAgain() {
    AgentPatient unread =
        AgentPatient.builder().from(PATIENT).correlationId(Optional.empty()).build();

    assertRefused(
        NhsoErrorCode.CORRELATION_ID_MISSING,
        () -> request(unread).claimType(Requests.GENERAL).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "12\n34", "1234567890123456789012345678901"})
  void hospitalNumberIsShortAndOnOneLine(String hn) {
    assertRefused(
        NhsoErrorCode.REQUEST_INVALID,
        () -> request(PATIENT).claimType(Requests.GENERAL).hn(hn).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PG 006", "รหัส", "12345678901234567890123456789012345678901"})
  void claimTypeIsAShortAsciiCode(String code) {
    assertRefused(NhsoErrorCode.REQUEST_INVALID, () -> ClaimType.of(code));
  }

  private static AuthenRequest.Builder request(AgentPatient patient) {
    AuthenRequest.Builder builder = AuthenRequest.builder();
    builder.patient(patient).mobile(Requests.MOBILE);
    return builder;
  }

  private static void assertRefused(NhsoErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
