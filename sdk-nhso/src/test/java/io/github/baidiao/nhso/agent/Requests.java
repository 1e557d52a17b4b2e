package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.nhso.ClaimType;
import java.net.URI;

/** Requests of an invented patient at the invented hospital 99999. */
final class Requests {
  static final CitizenId SOMCHAI = CitizenId.of("1100000000016");
  static final HospitalCode HOSPITAL = HospitalCode.of("99999");
  static final ClaimType GENERAL = ClaimType.of("PG0060001");
  static final MobileNumber MOBILE = MobileNumber.of("0812345678");

  private Requests() {}

  static AuthenRequest somchai() {
    return of(
        AgentPatient.builder()
            .citizenId(SOMCHAI)
            .correlationId("00000000-0000-4000-8000-000000000001")
            .addClaimTypes(GENERAL)
            .build());
  }

  static AuthenRequest of(AgentPatient patient) {
    return AuthenRequest.builder().patient(patient).claimType(GENERAL).mobile(MOBILE).build();
  }

  static AuthenWire somchaiWire() {
    URI nowhere = URI.create("http://127.0.0.1:1");
    return new AuthenWire(
        somchai(), AgentSettings.builder().baseUrl(nowhere).hospitalCode(HOSPITAL).build());
  }
}
