package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.LaserCode;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A provider in memory, with one officer, one citizen's phone and what DOPA says by laser code.
 * Trouble can be asked for, around the next call of a name.
 */
final class MemoryIdp implements ProofingIdp {
  static final String OFFICER = "7f0c2b6a-1d3e-4c55-9a68-2f1e6b7c8d90";
  static final String OTP = "493027";
  static final String QR = "https://idp.example.test/q/nB2wYc5HsJ8mPZk3vX9qLr";

  /** Everything that was called, in order. */
  final List<String> calls = new ArrayList<>();

  /** What was registered, with what was sent. */
  final Map<UUID, ProofingRegistration> registered = new LinkedHashMap<>();

  private final Clock clock;
  private final CitizenId officer;
  private final String pin;
  private final Map<LaserCode, CardStatus.Kind> cards = new HashMap<>();
  private final Map<MobileNumber, CitizenId> phones = new HashMap<>();
  private final Map<String, Runnable> before = new HashMap<>();
  private final Map<String, Runnable> after = new HashMap<>();
  private Duration officerLife = Duration.ofHours(8);
  private Duration deviceLife = Duration.ofHours(24);
  private int triesLeft = 3;
  private boolean refusing;
  private boolean closed;

  MemoryIdp(Clock clock, CitizenId officer, String pin) {
    this.clock = clock;
    this.officer = officer;
    this.pin = pin;
  }

  MemoryIdp card(LaserCode laserCode, CardStatus.Kind kind) {
    cards.put(laserCode, kind);
    return this;
  }

  MemoryIdp phone(MobileNumber phone, CitizenId owner) {
    phones.put(phone, owner);
    return this;
  }

  MemoryIdp officerLife(Duration life) {
    officerLife = life;
    return this;
  }

  MemoryIdp deviceLife(Duration life) {
    deviceLife = life;
    return this;
  }

  MemoryIdp refusing() {
    refusing = true;
    return this;
  }

  /** Does something when the next call of that name comes in; what it throws the caller gets. */
  MemoryIdp before(String call, Runnable trouble) {
    before.put(call, trouble);
    return this;
  }

  /** Does something when the next call of that name is done: its answer may get lost. */
  MemoryIdp after(String call, Runnable trouble) {
    after.put(call, trouble);
    return this;
  }

  boolean isClosed() {
    return closed;
  }

  long count(String call) {
    return calls.stream().filter(call::equals).count();
  }

  private <T> T call(String name, Supplier<T> action) {
    calls.add(name);
    Optional.ofNullable(before.remove(name)).ifPresent(Runnable::run);
    T answer = action.get();
    Optional.ofNullable(after.remove(name)).ifPresent(Runnable::run);
    return answer;
  }

  @Override
  public DeviceSession signIn(HospitalCode unit, Secret deviceToken) {
    return call(
        "signIn",
        () ->
            DeviceSession.builder()
                .unit(unit)
                .unitName("รพ.ทดสอบ")
                .deviceName("จุดบริการ 1")
                .session(Secret.of("ds_4hT8sLw2QxV6nRb9KcYj"))
                .expiresAt(clock.instant().plus(deviceLife))
                .build());
  }

  @Override
  public OfficerLookUp officer(DeviceSession device, CitizenId citizenId) {
    return call(
        "officer",
        () ->
            citizenId.equals(officer)
                ? new OfficerLookUp.Registered(
                    OfficerId.of(OFFICER),
                    PersonName.builder().first("สมศรี").last("รักงาน").build())
                : new OfficerLookUp.NotRegistered());
  }

  @Override
  public OfficerPinCheck checkPin(DeviceSession device, OfficerId who, Pin typed) {
    return call(
        "checkPin",
        () -> {
          if (triesLeft == 0) {
            return new OfficerPinCheck.Locked(Optional.empty());
          }
          if (!typed.<Boolean>use(digits -> pin.equals(new String(digits)))) {
            triesLeft--;
            return triesLeft == 0
                ? new OfficerPinCheck.Locked(Optional.empty())
                : new OfficerPinCheck.Wrong(triesLeft);
          }
          triesLeft = 3;
          return new OfficerPinCheck.Accepted(
              OfficerSession.builder()
                  .officer(who)
                  .session(Secret.of("os_8mP2wYc5HsJZk3vX9qLr"))
                  .expiresAt(clock.instant().plus(officerLife))
                  .build());
        });
  }

  @Override
  public CardStatus cardStatus(OfficerSession session, CardStatusRequest request) {
    return call(
        "cardStatus",
        () ->
            CardStatus.of(
                cards.getOrDefault(request.laserCode(), CardStatus.Kind.LASER_NOT_FOUND),
                OptionalInt.empty(),
                Optional.empty()));
  }

  @Override
  public PhoneLookUp phone(OfficerSession session, CitizenId citizenId, MobileNumber phone) {
    return call(
        "phone",
        () ->
            !phones.containsKey(phone)
                ? new PhoneLookUp.Unknown()
                : phones.get(phone).equals(citizenId)
                    ? new PhoneLookUp.Known()
                    : new PhoneLookUp.OfAnother());
  }

  @Override
  public RegistrationResult register(OfficerSession session, ProofingRegistration registration) {
    return call(
        "register",
        () -> {
          if (refusing) {
            return new RegistrationResult.Refused(Optional.of("ไม่สามารถลงทะเบียนได้"));
          }
          registered.putIfAbsent(registration.transactionId(), registration);
          return new RegistrationResult.Registered(of(registration.transactionId()), false);
        });
  }

  private Registration of(UUID transactionId) {
    return Registration.builder()
        .id(RegistrationId.of("R-" + transactionId))
        .transactionId(transactionId)
        .registeredAt(clock.instant())
        .build();
  }

  @Override
  public Optional<Registration> find(OfficerSession session, UUID transactionId) {
    return call(
        "find",
        () -> Optional.ofNullable(registered.get(transactionId)).map(r -> of(transactionId)));
  }

  @Override
  public AalToken issueToken(OfficerSession session, RegistrationId registration) {
    Instant now = clock.instant();
    return call(
        "issueToken",
        () ->
            AalToken.builder()
                .otp(OTP)
                .qrPayload(QR)
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofMinutes(10)))
                .build());
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public boolean isSandbox() {
    return true;
  }

  @Override
  public OfficerId registerOfficer(OfficerRegistration registration, Pin newPin) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeviceRegistration registerDevice(HospitalCode unit, String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<AalToken> showToken(OfficerSession session, RegistrationId registration) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean revokeToken(OfficerSession session, RegistrationId registration) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RedeemResult redeem(CitizenId citizenId, Secret otpOrQrSecret) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ProofedPage proofed(OfficerSession session, ProofedSearch search) {
    throw new UnsupportedOperationException();
  }
}
