package io.github.baidiao.moph.idp;

import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.evidence.SealedBytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Invented values that the contract's examples have as well. */
public final class Samples {
  public static final HospitalCode HOSPITAL = HospitalCode.of("99999");
  public static final UUID TRANSACTION = UUID.fromString("9d2f6c1e-8f0a-4b7d-a3c5-1e2d3c4b5a69");
  public static final OfficerId OFFICER = OfficerId.of("7f0c2b6a-1d3e-4c55-9a68-2f1e6b7c8d90");
  public static final RegistrationId REGISTRATION =
      RegistrationId.of("5e8b1c3a-9f24-4d6e-b7a0-3c2d1e0f9a8b");

  private Samples() {}

  public static DeviceSession device() {
    return DeviceSession.builder()
        .unit(HOSPITAL)
        .unitName("โรงพยาบาลทดสอบ")
        .deviceName("เวชระเบียน 1")
        .session(Secret.of("ds_4hT8sLw2QxV6nRb9KcYj"))
        .expiresAt(Instant.parse("2026-11-21T12:00:00Z"))
        .build();
  }

  public static OfficerSession officerSession() {
    return OfficerSession.builder()
        .officer(OFFICER)
        .session(Secret.of("os_8mP2wYc5HsJZk3vX9qLr"))
        .expiresAt(Instant.parse("2026-11-21T10:00:00Z"))
        .build();
  }

  public static CardHolder holder() {
    return CardHolder.builder()
        .citizenId(CitizenId.of("1100000000016"))
        .nameTh(PersonName.parse("นาย#ทดสอบ##ระบบดี"))
        .nameEn(PersonName.parse("Mr.#Thotsop##Rabopdi"))
        .birthDate(ThaiDate.ofBuddhist("25330115"))
        .sex(Sex.MALE)
        .address(
            ThaiAddress.builder()
                .house("99/1")
                .moo("หมู่ที่ 4")
                .tambon("ตำบลทดสอบ")
                .amphoe("อำเภอทดสอบ")
                .province("จังหวัดทดสอบ")
                .raw("99/1#หมู่ที่ 4####ตำบลทดสอบ#อำเภอทดสอบ#จังหวัดทดสอบ")
                .build())
        .issueDate(ThaiDate.ofBuddhist("25650301"))
        .expiry(Optional.of(ExpiryDate.ofBuddhist("25740114")))
        .build();
  }

  public static ProofingRegistration proofing() {
    return ProofingRegistration.builder()
        .transactionId(TRANSACTION)
        .holder(holder())
        .phone(MobileNumber.of("0898765432"))
        .ial("2.2")
        .policyName("th-ial-draft-1")
        .policySha256("0bbb6f337c2b452fd666c86e7c15c0d4f89a21915cd0977de2b1ed632fd0502f")
        .evidence(
            SealedBytes.of("sealed evidence, for example".getBytes(StandardCharsets.US_ASCII)))
        .build();
  }
}
