package io.github.baidiao.moph.idp;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.dopa.CardStatusRequest;
import java.time.LocalDate;
import java.util.function.Function;

/** Each call of the client with invented values, named as the contract's operation. */
enum IdpCall {
  registerOfficer(
      idp ->
          idp.registerOfficer(
              OfficerRegistration.builder()
                  .unit(Samples.HOSPITAL)
                  .citizenId(CitizenId.of("1100000000008"))
                  .nameTh(PersonName.parse("นาง#สมมุติ##พิสูจน์ดี"))
                  .phone(MobileNumber.of("0812345678"))
                  .email("officer@hospital.example")
                  .build(),
              Pin.of("246813".toCharArray()))),
  registerDevice(idp -> idp.registerDevice(Samples.HOSPITAL, "เวชระเบียน 1")),
  signIn(idp -> idp.signIn(Samples.HOSPITAL, Secret.of("dt_Zk3vX9qLr7TnB2wYc5HsJ8mP"))),
  officerByCard(idp -> idp.officer(Samples.device(), CitizenId.of("1100000000008"))),
  checkPin(idp -> idp.checkPin(Samples.device(), Samples.OFFICER, Pin.of("246813".toCharArray()))),
  cardStatus(
      idp ->
          idp.cardStatus(
              Samples.officerSession(),
              CardStatusRequest.of(Samples.holder(), LaserCode.of("ME0-1234567-89")))),
  phone(
      idp ->
          idp.phone(
              Samples.officerSession(),
              CitizenId.of("1100000000016"),
              MobileNumber.of("0898765432"))),
  register(idp -> idp.register(Samples.officerSession(), Samples.proofing())),
  find(idp -> idp.find(Samples.officerSession(), Samples.TRANSACTION)),
  proofed(
      idp ->
          idp.proofed(
              Samples.officerSession(),
              ProofedSearch.builder()
                  .firstDay(LocalDate.of(2026, 11, 1))
                  .lastDay(LocalDate.of(2026, 11, 21))
                  .citizenId(CitizenId.of("1100000000016"))
                  .build())),
  issueToken(idp -> idp.issueToken(Samples.officerSession(), Samples.REGISTRATION)),
  showToken(idp -> idp.showToken(Samples.officerSession(), Samples.REGISTRATION)),
  revokeToken(idp -> idp.revokeToken(Samples.officerSession(), Samples.REGISTRATION)),
  redeem(idp -> idp.redeem(CitizenId.of("1100000000016"), Secret.of("493027")));

  private final Function<ProofingIdp, Object> call;

  IdpCall(Function<ProofingIdp, Object> call) {
    this.call = call;
  }

  Object on(ProofingIdp idp) {
    return call.apply(idp);
  }

  IdpContract.Operation operation() {
    return IdpContract.operation(name());
  }

  boolean isUnsafe() {
    return operation().isUnsafe();
  }
}
