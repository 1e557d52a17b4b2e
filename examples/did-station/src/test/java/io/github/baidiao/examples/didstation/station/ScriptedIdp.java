package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.dopa.CardStatusRequest;
import io.github.baidiao.moph.idp.DeviceRegistration;
import io.github.baidiao.moph.idp.DeviceSession;
import io.github.baidiao.moph.idp.OfficerId;
import io.github.baidiao.moph.idp.OfficerLookUp;
import io.github.baidiao.moph.idp.OfficerPinCheck;
import io.github.baidiao.moph.idp.OfficerRegistration;
import io.github.baidiao.moph.idp.OfficerSession;
import io.github.baidiao.moph.idp.PhoneLookUp;
import io.github.baidiao.moph.idp.ProofedPage;
import io.github.baidiao.moph.idp.ProofedSearch;
import io.github.baidiao.moph.idp.ProofingIdp;
import io.github.baidiao.moph.idp.ProofingRegistration;
import io.github.baidiao.moph.idp.RedeemResult;
import io.github.baidiao.moph.idp.Registration;
import io.github.baidiao.moph.idp.RegistrationId;
import io.github.baidiao.moph.idp.RegistrationResult;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A provider in memory whose officer is malee, and whose next answer a test may replace: what
 * {@link #next} holds is called in place of the next answer. Notes on which threads it was called.
 */
final class ScriptedIdp implements ProofingIdp {
  static final CitizenId OFFICER = CitizenId.of("1100000000024");
  static final String PIN = "135790";
  static final String PHONE = "0812345678";
  static final String LASER = "AA1000000001";
  static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  final List<Thread> callers = new ArrayList<>();
  final List<ProofingRegistration> registered = new ArrayList<>();
  int tokens;
  Optional<Supplier<Object>> next = Optional.empty();
  Duration officerLife = Duration.ofHours(1);
  private final Clock clock;

  ScriptedIdp(Clock clock) {
    this.clock = clock;
  }

  @SuppressWarnings("unchecked") // a script answers what it is asked
  private <T> T answer(Supplier<T> usual) {
    callers.add(Thread.currentThread());
    Optional<Supplier<Object>> scripted = next;
    next = Optional.empty();
    return scripted.isPresent() ? (T) scripted.get().get() : usual.get();
  }

  @Override
  public boolean isSandbox() {
    return true;
  }

  @Override
  public DeviceSession signIn(HospitalCode unit, Secret deviceToken) {
    return answer(
        () ->
            DeviceSession.builder()
                .unit(unit)
                .unitName("โรงพยาบาลสมมติ")
                .deviceName("เคาน์เตอร์ 1")
                .session(Secret.of("device"))
                .expiresAt(clock.instant().plus(Duration.ofHours(10)))
                .build());
  }

  @Override
  public OfficerLookUp officer(DeviceSession device, CitizenId citizenId) {
    return answer(
        () ->
            citizenId.equals(OFFICER)
                ? new OfficerLookUp.Registered(
                    OfficerId.of("officer-1"), PersonName.parse("นางสาว#มาลี##สมมติ"))
                : new OfficerLookUp.NotRegistered());
  }

  @Override
  public OfficerPinCheck checkPin(DeviceSession device, OfficerId officer, Pin pin) {
    return answer(
        () ->
            pin.<Boolean>use(digits -> PIN.equals(new String(digits)))
                ? new OfficerPinCheck.Accepted(
                    OfficerSession.builder()
                        .officer(officer)
                        .session(Secret.of("officer"))
                        .expiresAt(clock.instant().plus(officerLife))
                        .build())
                : new OfficerPinCheck.Wrong(2));
  }

  @Override
  public CardStatus cardStatus(OfficerSession officer, CardStatusRequest request) {
    return answer(
        () ->
            request.laserCode().value().equals(LASER)
                ? status(CardStatus.Kind.NORMAL, 0, "สถานะปกติ")
                : status(CardStatus.Kind.LASER_NOT_FOUND, 4, "ไม่พบเลข Laser จาก PID นี้"));
  }

  static CardStatus status(CardStatus.Kind kind, int code, String text) {
    return CardStatus.of(kind, OptionalInt.of(code), Optional.of(text));
  }

  @Override
  public PhoneLookUp phone(OfficerSession officer, CitizenId citizenId, MobileNumber phone) {
    return answer(
        () -> phone.value().equals(PHONE) ? new PhoneLookUp.Known() : new PhoneLookUp.Unknown());
  }

  @Override
  public RegistrationResult register(OfficerSession officer, ProofingRegistration person) {
    return answer(
        () -> {
          registered.add(person);
          return new RegistrationResult.Registered(registration(person.transactionId()), false);
        });
  }

  Registration registration(UUID transaction) {
    return Registration.builder()
        .id(RegistrationId.of("reg-1"))
        .transactionId(transaction)
        .registeredAt(clock.instant())
        .build();
  }

  @Override
  public Optional<Registration> find(OfficerSession officer, UUID transactionId) {
    return answer(
        () ->
            registered.stream()
                .filter(each -> each.transactionId().equals(transactionId))
                .findFirst()
                .map(each -> registration(transactionId)));
  }

  @Override
  public AalToken issueToken(OfficerSession officer, RegistrationId registration) {
    return answer(
        () -> {
          tokens++;
          return token();
        });
  }

  private AalToken token() {
    return AalToken.builder()
        .otp("K7QM2R" + tokens)
        .qrPayload("https://sandbox.example/aal#" + "A1B2C3D4E5F6G7H8J9K0M1" + tokens)
        .issuedAt(clock.instant())
        .expiresAt(clock.instant().plus(TOKEN_LIFE))
        .build();
  }

  @Override
  public Optional<AalToken> showToken(OfficerSession officer, RegistrationId registration) {
    return answer(() -> Optional.of(token()));
  }

  @Override
  public boolean revokeToken(OfficerSession officer, RegistrationId registration) {
    return true;
  }

  @Override
  public OfficerId registerOfficer(OfficerRegistration officer, Pin pin) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeviceRegistration registerDevice(HospitalCode unit, String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RedeemResult redeem(CitizenId citizenId, Secret otpOrQrSecret) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ProofedPage proofed(OfficerSession officer, ProofedSearch search) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
