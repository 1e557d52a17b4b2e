package io.github.baidiao.moph.idp;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.dopa.CardStatusRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * What an identity provider does for proofing stations, whoever plays it. Thread-safe; close it
 * when the program is done. It speaks for the user whose token it was made with.
 *
 * <p>Calls block. Each throws a {@code ServiceException} when the provider cannot be reached or
 * turns the program away, and a {@code MophException} with {@code MOPH-101} for an answer that
 * cannot be understood, {@code MOPH-4xx} for what its method names. What an operator meets in the
 * daily course is a value.
 */
public interface ProofingIdp extends AutoCloseable {

  /** Returns whether this is a stand-in that knows invented people only, by its answers' mark. */
  boolean isSandbox();

  /**
   * Registers a proofing officer; sent once. Needs the right {@code MOPH_IDP_ADMIN}.
   *
   * @param pin what the officer will type at stations, numeric; none of the card's
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-410} when the person is an
   *     officer of the unit already, {@code MOPH-402} when the answer was lost and the look-up did
   *     not settle it
   */
  OfficerId registerOfficer(OfficerRegistration officer, Pin pin);

  /**
   * Registers a device of a unit; sent once. Needs the right {@code MOPH_IDP_ADMIN}.
   *
   * @param name what the hospital calls it, 1 to 60 characters
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-402} when the answer was lost:
   *     the token it carried cannot be shown again, so the device is registered anew
   */
  DeviceRegistration registerDevice(HospitalCode unit, String name);

  /**
   * Signs a device in, for the user this was made for.
   *
   * @param deviceToken the access token the device was registered with (รหัสอุปกรณ์ IDP)
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-403} when the token is not one
   *     of that unit's devices, {@code MOPH-404} when the user belongs to another unit or lacks the
   *     right {@code MOPH_IDP_API}
   */
  DeviceSession signIn(HospitalCode unit, Secret deviceToken);

  /** Returns whether a person, by the own ID card, is a proofing officer of the device's unit. */
  OfficerLookUp officer(DeviceSession device, CitizenId citizenId);

  /**
   * Checks an officer's PIN, which is none of the card's. Sent once, whatever becomes of it: a try
   * may be spent.
   *
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-405} when the answer was lost:
   *     whether a try was spent is not known
   */
  OfficerPinCheck checkPin(DeviceSession device, OfficerId officer, Pin pin);

  /** Asks DOPA, through the provider, for the status of a card. */
  CardStatus cardStatus(OfficerSession officer, CardStatusRequest request);

  /** Returns whether a mobile number is one the Mor Prom app knows for that person. */
  PhoneLookUp phone(OfficerSession officer, CitizenId citizenId, MobileNumber phone);

  /**
   * Registers a person as proofed; sent once. When the answer is lost, the registration is looked
   * up by its transaction id, and if it is not there the outcome is {@code Unknown}: {@link #find}
   * tells later.
   *
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-412} when the transaction id was
   *     used for another proofing, {@code MOPH-413} when the evidence did not arrive whole: nothing
   *     was registered
   */
  RegistrationResult register(OfficerSession officer, ProofingRegistration registration);

  /** Looks a registration up by the id the station gave it. */
  Optional<Registration> find(OfficerSession officer, UUID transactionId);

  /**
   * Issues a token for a registration, and revokes the former one; sent once. When the answer is
   * lost and no look-up settles it, it throws {@code HTTP-106}: {@link #showToken} tells later
   * which token holds, or another one is issued.
   */
  AalToken issueToken(OfficerSession officer, RegistrationId registration);

  /** Returns the token that holds now, again; empty if none does: expired, used or revoked. */
  Optional<AalToken> showToken(OfficerSession officer, RegistrationId registration);

  /** Revokes the token that holds now; false if none did. */
  boolean revokeToken(OfficerSession officer, RegistrationId registration);

  /**
   * Redeems a token, as the app does for a citizen who is logged in; sent once, and a wrong code
   * counts.
   *
   * @param otpOrQrSecret the typed code, or the secret in the address of the QR code
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-406} when the answer was lost:
   *     whether it is used up, or a try spent, is not known
   */
  RedeemResult redeem(CitizenId citizenId, Secret otpOrQrSecret);

  /** Returns a page of the register of proofed people. */
  ProofedPage proofed(OfficerSession officer, ProofedSearch search);

  /** Ends the calls that run. */
  @Override
  void close();
}
