package io.github.baidiao.moph.idp;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.moph.document.Sha256;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.dopa.CardStatusRequest;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.wire.IdpBody;
import io.github.baidiao.moph.idp.wire.IdpFields;
import io.github.baidiao.moph.idp.wire.IdpForms;
import io.github.baidiao.moph.idp.wire.IdpHttp;
import io.github.baidiao.moph.idp.wire.IdpPeople;
import io.github.baidiao.moph.idp.wire.IdpRequest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an officer asks about a citizen, up to the registration. */
final class ProofingCalls {
  private static final int LARGEST_EVIDENCE = 4 * 1024 * 1024;

  private final IdpHttp http;
  private final IdpPaths paths;

  ProofingCalls(IdpHttp http, IdpPaths paths) {
    this.http = http;
    this.paths = paths;
  }

  CardStatus cardStatus(OfficerSession officer, CardStatusRequest request) {
    IdpFields f =
        http.send(
                IdpRequest.repeatable("idp-cardStatus", paths.cardStatus())
                    .ofOfficer(officer.session())
                    .with("citizen_id", request.citizenId().value())
                    .with("name", IdpBody.nameWithoutTitle(request.nameTh()))
                    .with("birth_date", request.birthDate().map(ThaiDate::iso))
                    .with("laser_code", request.laserCode().value()))
            .result();
    return CardStatus.ofDopa(
        f.need("code", IdpForms::number), f.may("text", (json, name) -> json.text(name, 500)));
  }

  PhoneLookUp phone(OfficerSession officer, CitizenId citizenId, MobileNumber phone) {
    IdpFields f =
        http.send(
                IdpRequest.repeatable("idp-phone", paths.phone())
                    .ofOfficer(officer.session())
                    .with("citizen_id", citizenId.value())
                    .with("phone", phone.value()))
            .result();
    switch (f.word("outcome")) {
      case "known":
        return new PhoneLookUp.Known();
      case "unknown":
        return new PhoneLookUp.Unknown();
      case "of_another":
        return new PhoneLookUp.OfAnother();
      default:
        throw f.invalid("outcome");
    }
  }

  RegistrationResult register(OfficerSession officer, ProofingRegistration proofing) {
    byte[] evidence = proofing.evidence().toByteArray();
    if (evidence.length == 0 || evidence.length > LARGEST_EVIDENCE) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "evidence");
    }
    UUID transactionId = proofing.transactionId();
    IdpRequest request =
        IdpRequest.once("idp-register", paths.register())
            .ofOfficer(officer.session())
            .with("transaction_id", transactionId.toString())
            .with("holder", IdpBody.holder(proofing.holder()))
            .with("phone", proofing.phone().value())
            .with("ial", proofing.ial())
            .with("policy_name", proofing.policyName())
            .with("policy_sha256", proofing.policySha256())
            .with("evidence", Base64.getEncoder().encodeToString(evidence))
            .with("evidence_sha256", Sha256.hex(evidence));
    try {
      return new RegistrationResult.Registered(
          registration(http.send(request).result(), transactionId), false);
    } catch (MophException e) {
      if (e.code() == MophErrorCode.REFUSED) {
        return new RegistrationResult.Refused(e.serverText());
      }
      return settledOrThrown(officer, transactionId, e);
    } catch (SdkException e) {
      return settledOrThrown(officer, transactionId, e);
    }
  }

  // The id is this proofing's own, so what is found by it is what was sent.
  private RegistrationResult settledOrThrown(
      OfficerSession officer, UUID transactionId, SdkException thrown) {
    if (!IdpHttp.leavesOpen(thrown)) {
      throw thrown;
    }
    try {
      Optional<Registration> found = find(officer, transactionId);
      if (found.isPresent()) {
        return new RegistrationResult.Registered(found.get(), true);
      }
    } catch (SdkException e) {
      return new RegistrationResult.Unknown(transactionId);
    }
    return new RegistrationResult.Unknown(transactionId);
  }

  Optional<Registration> find(OfficerSession officer, UUID transactionId) {
    IdpFields f =
        http.send(
                IdpRequest.repeatable("idp-find", paths.find())
                    .ofOfficer(officer.session())
                    .with("transaction_id", transactionId.toString()))
            .result();
    switch (f.word("outcome")) {
      case "found":
        return Optional.of(
            f.needObject("registration", found -> registration(found, transactionId)));
      case "not_found":
        return Optional.empty();
      default:
        throw f.invalid("outcome");
    }
  }

  private static Registration registration(IdpFields f, UUID transactionId) {
    Registration registration = registration(f);
    if (!registration.transactionId().equals(transactionId)) {
      throw f.invalid("transaction_id");
    }
    return registration;
  }

  private static Registration registration(IdpFields f) {
    return Registration.builder()
        .id(RegistrationId.of(f.need("registration_id", IdpForms::id)))
        .transactionId(f.need("transaction_id", IdpForms::uuid))
        .registeredAt(f.need("registered_at", IdpForms::instant))
        .build();
  }

  ProofedPage proofed(OfficerSession officer, ProofedSearch search) {
    IdpFields f =
        http.send(
                IdpRequest.repeatable("idp-proofed", paths.proofed())
                    .ofOfficer(officer.session())
                    .with("first_day", search.firstDay().toString())
                    .with("last_day", search.lastDay().toString())
                    .with("citizen_id", search.citizenId().map(CitizenId::value))
                    .with("page", search.page())
                    .with("page_size", search.pageSize()))
            .result();
    List<ProofedPerson> people = f.needAll("people", ProofingCalls::person);
    if (people.size() > search.pageSize()) {
      throw f.invalid("people");
    }
    int page = f.need("page", IdpForms::number);
    if (page != search.page()) {
      throw f.invalid("page");
    }
    return ProofedPage.builder()
        .people(people)
        .total(f.need("total", IdpForms::number))
        .page(page)
        .pageSize(f.need("page_size", IdpForms::number))
        .build();
  }

  private static ProofedPerson person(IdpFields f) {
    return ProofedPerson.builder()
        .registration(f.needObject("registration", ProofingCalls::registration))
        .citizenId(f.need("citizen_id", IdpForms::citizenId))
        .nameTh(f.need("name_th", IdpPeople::name))
        .ial(f.need("ial", JsonFields::text))
        .officer(OfficerId.of(f.need("officer_id", IdpForms::id)))
        .deviceName(f.need("device_name", IdpForms::line))
        .build();
  }
}
