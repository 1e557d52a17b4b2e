package io.github.baidiao.moph.idp;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.dopa.CardStatus;
import java.util.Optional;
import java.util.function.Function;

/** What came of a call, in words: a result with all that it holds, or the code of a fault. */
final class Told {
  private Told() {}

  /** Makes a call and tells what came of it. */
  static String by(IdpCall call, ProofingIdp idp) {
    try {
      return of(call.on(idp));
    } catch (SdkException e) {
      return e.code().id();
    }
  }

  private static String of(Object result) {
    if (result instanceof Optional<?> optional) {
      return optional.map(Told::of).orElse("-");
    }
    if (result instanceof DeviceRegistration device) {
      return device.deviceId() + " " + text(device.token());
    }
    if (result instanceof DeviceSession s) {
      return String.join(
          " ",
          s.unit().value(),
          s.unitName(),
          s.deviceName(),
          text(s.session()),
          s.expiresAt().toString());
    }
    if (result instanceof OfficerLookUp look) {
      return look.match(r -> r.officer() + " " + r.nameTh().full(), n -> "NotRegistered");
    }
    if (result instanceof OfficerPinCheck check) {
      return check.match(
          a -> a.session().officer() + " " + text(a.session().session()) + " " + ends(a),
          w -> "Wrong " + w.triesLeft(),
          l -> "Locked " + l.until().map(Object::toString).orElse("-"));
    }
    if (result instanceof CardStatus status) {
      return status + " " + status.serverText().orElse("-");
    }
    if (result instanceof RegistrationResult registered) {
      return registered.match(
          r -> of(r.registration()) + (r.settledByLookUp() ? " looked up" : ""),
          r -> "Refused " + r.serverText().orElse("-"),
          u -> "Unknown " + u.transactionId());
    }
    if (result instanceof Registration r) {
      return r.id() + " " + r.transactionId() + " " + r.registeredAt();
    }
    if (result instanceof ProofedPage page) {
      StringBuilder text = new StringBuilder();
      page.people().forEach(person -> text.append(person(person)).append(", "));
      return text + "of " + page.total() + ", page " + page.page() + " of " + page.pageSize();
    }
    if (result instanceof AalToken t) {
      return String.join(
          " ", t.otp(), t.qrPayload(), t.issuedAt().toString(), t.expiresAt().toString());
    }
    if (result instanceof RedeemResult redeemed) {
      return redeemed.match(
          r -> "Redeemed " + r.registration(), w -> "Wrong " + w.triesLeft(), n -> "NotValid");
    }
    return result.toString();
  }

  private static String ends(OfficerPinCheck.Accepted accepted) {
    return accepted.session().expiresAt().toString();
  }

  private static String person(ProofedPerson p) {
    return String.join(
        " ",
        of(p.registration()),
        p.citizenId().value(),
        p.nameTh().full(),
        p.ial(),
        p.officer().value(),
        p.deviceName());
  }

  private static String text(Secret secret) {
    Function<char[], String> text = String::new;
    return secret.use(text);
  }
}
