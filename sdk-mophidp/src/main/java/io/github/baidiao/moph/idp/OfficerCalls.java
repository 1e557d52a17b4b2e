package io.github.baidiao.moph.idp;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.wire.IdpBody;
import io.github.baidiao.moph.idp.wire.IdpFields;
import io.github.baidiao.moph.idp.wire.IdpForms;
import io.github.baidiao.moph.idp.wire.IdpHttp;
import io.github.baidiao.moph.idp.wire.IdpPeople;
import io.github.baidiao.moph.idp.wire.IdpRequest;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is asked about officers and devices. */
final class OfficerCalls {
  private static final int LONGEST_DEVICE_NAME = 60;

  private final IdpHttp http;
  private final IdpPaths paths;
  private final Supplier<UUID> newIds;

  OfficerCalls(IdpHttp http, IdpPaths paths, Supplier<UUID> newIds) {
    this.http = http;
    this.paths = paths;
    this.newIds = newIds;
  }

  OfficerId registerOfficer(OfficerRegistration officer, Pin pin) {
    String requestId = newIds.get().toString();
    IdpRequest request =
        IdpRequest.once("idp-registerOfficer", paths.registerOfficer())
            .with("request_id", requestId)
            .with("hospital_code", officer.unit().value())
            .with("citizen_id", officer.citizenId().value())
            .with("name", IdpBody.name(officer.nameTh()))
            .with("phone", officer.phone().value())
            .with("email", officer.email())
            .with("pin", text(pin));
    try {
      IdpFields f = http.send(request).result();
      f.need("registered_at", IdpForms::instant);
      return OfficerId.of(f.need("officer_id", IdpForms::id));
    } catch (SdkException e) {
      if (!IdpHttp.leavesOpen(e)) {
        throw e;
      }
      return settled(officer, requestId, e);
    }
  }

  // Only the request's own id tells that it was this one, and not somebody else's before or since.
  private OfficerId settled(OfficerRegistration officer, String requestId, SdkException lost) {
    try {
      IdpFields f =
          http.send(
                  IdpRequest.repeatable("idp-lookUpOfficer", paths.lookUpOfficer())
                      .with("hospital_code", officer.unit().value())
                      .with("citizen_id", officer.citizenId().value()))
              .result();
      if (f.word("outcome").equals("registered") && f.word("request_id").equals(requestId)) {
        return OfficerId.of(f.need("officer_id", IdpForms::id));
      }
    } catch (SdkException e) {
      throw unanswered(MophErrorCode.REGISTERING_UNANSWERED, lost);
    }
    throw unanswered(MophErrorCode.REGISTERING_UNANSWERED, lost);
  }

  DeviceRegistration registerDevice(HospitalCode unit, String name) {
    if (name.trim().isEmpty() || name.length() > LONGEST_DEVICE_NAME) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "device name");
    }
    try {
      IdpFields f =
          http.send(
                  IdpRequest.once("idp-registerDevice", paths.registerDevice())
                      .with("hospital_code", unit.value())
                      .with("name", name))
              .result();
      return DeviceRegistration.builder()
          .deviceId(f.need("device_id", IdpForms::id))
          .token(f.need("device_token", IdpForms::secret))
          .build();
    } catch (SdkException e) {
      throw IdpHttp.leavesOpen(e) ? unanswered(MophErrorCode.REGISTERING_UNANSWERED, e) : e;
    }
  }

  DeviceSession signIn(HospitalCode unit, Secret deviceToken) {
    Function<char[], String> text = String::new;
    IdpFields f =
        http.send(
                IdpRequest.repeatable("idp-signIn", paths.signIn())
                    .with("hospital_code", unit.value())
                    .with("device_token", deviceToken.use(text)))
            .result();
    if (!f.need("hospital_code", IdpForms::hospitalCode).equals(unit)) {
      throw f.invalid("hospital_code");
    }
    return DeviceSession.builder()
        .unit(unit)
        .unitName(f.need("unit_name", IdpForms::line))
        .deviceName(f.need("device_name", IdpForms::line))
        .session(f.need("device_session", IdpForms::secret))
        .expiresAt(f.need("expires_at", IdpForms::instant))
        .build();
  }

  OfficerLookUp officer(DeviceSession device, CitizenId citizenId) {
    IdpFields f =
        http.send(
                IdpRequest.repeatable("idp-officerByCard", paths.officerByCard())
                    .ofDevice(device.session())
                    .with("citizen_id", citizenId.value()))
            .result();
    switch (f.word("outcome")) {
      case "registered":
        return new OfficerLookUp.Registered(
            OfficerId.of(f.need("officer_id", IdpForms::id)), f.need("name", IdpPeople::name));
      case "not_registered":
        return new OfficerLookUp.NotRegistered();
      default:
        throw f.invalid("outcome");
    }
  }

  OfficerPinCheck checkPin(DeviceSession device, OfficerId officer, Pin pin) {
    IdpRequest request =
        IdpRequest.spendingATry("idp-checkPin", paths.checkPin())
            .ofDevice(device.session())
            .with("officer_id", officer.value())
            .with("pin", text(pin));
    try {
      return pinCheck(http.send(request).result(), officer);
    } catch (SdkException e) {
      throw IdpHttp.leavesOpen(e) ? unanswered(MophErrorCode.PIN_CHECK_UNANSWERED, e) : e;
    }
  }

  private static OfficerPinCheck pinCheck(IdpFields f, OfficerId officer) {
    switch (f.word("outcome")) {
      case "accepted":
        return new OfficerPinCheck.Accepted(
            OfficerSession.builder()
                .officer(officer)
                .session(f.need("officer_session", IdpForms::secret))
                .expiresAt(f.need("expires_at", IdpForms::instant))
                .build());
      case "wrong":
        int left = f.need("tries_left", IdpForms::number);
        if (left < 1) {
          throw f.invalid("tries_left");
        }
        return new OfficerPinCheck.Wrong(left);
      case "locked":
        return new OfficerPinCheck.Locked(f.may("locked_until", IdpForms::instant));
      default:
        throw f.invalid("outcome");
    }
  }

  // The JSON writer takes a text, which cannot be wiped; nothing keeps it after the call.
  private static String text(Pin pin) {
    Function<char[], String> text = String::new;
    return pin.use(text);
  }

  static MophException unanswered(MophErrorCode code, SdkException lost) {
    return MophException.of(code, lost.code().id(), lost.correlationId().orElse("none"));
  }
}
