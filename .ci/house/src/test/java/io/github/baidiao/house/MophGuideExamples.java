package io.github.baidiao.house;

import io.github.baidiao.core.bulk.BulkJournal;
import io.github.baidiao.core.bulk.BulkSummary;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.aal.QrCode;
import io.github.baidiao.moph.aal.QrSurface;
import io.github.baidiao.moph.account.AccountCenter;
import io.github.baidiao.moph.account.AccountSettings;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.counter.CardWitness;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.dopa.CardStatusRequest;
import io.github.baidiao.moph.dopa.DopaSettings;
import io.github.baidiao.moph.dopa.DopaSoap;
import io.github.baidiao.moph.ekyc.CheckEkyc;
import io.github.baidiao.moph.ekyc.EkycResult;
import io.github.baidiao.moph.ekyc.EkycRow;
import io.github.baidiao.moph.ekyc.EkycSettings;
import io.github.baidiao.moph.ekyc.EkycSweep;
import io.github.baidiao.moph.ekyc.EkycSweepSettings;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.evidence.CertifiedKey;
import io.github.baidiao.moph.evidence.EvidenceOpener;
import io.github.baidiao.moph.evidence.EvidenceSealer;
import io.github.baidiao.moph.evidence.SealedBytes;
import io.github.baidiao.moph.proofing.CardNormal;
import io.github.baidiao.moph.proofing.CitizenCardRead;
import io.github.baidiao.moph.proofing.FaceCompared;
import io.github.baidiao.moph.proofing.MophDoor;
import io.github.baidiao.moph.proofing.OfficerOnDuty;
import io.github.baidiao.moph.proofing.OfficerPinAccepted;
import io.github.baidiao.moph.proofing.PhoneKnown;
import io.github.baidiao.moph.proofing.ProofingStation;
import io.github.baidiao.moph.proofing.ReadyForFace;
import io.github.baidiao.moph.proofing.SignedIn;
import io.github.baidiao.moph.proofing.StationSettings;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Iterator;
import java.util.List;

/** The program texts of {@code docs/moph.md}; {@link MophGuideTest} holds the guides to them. */
final class MophGuideExamples {
  private MophGuideExamples() {}

  static AccountCenter account(HospitalCode unit, String user, SecretSource password) {
    return AccountCenter.connect(
        AccountSettings.builder().user(user).password(password).hospitalCode(unit).build());
  }

  static StationSettings settings(
      HospitalCode unit, SecretSource deviceToken, X509Certificate hospital, CertifiedKey station) {
    return StationSettings.builder()
        .hospitalCode(unit)
        .deviceToken(deviceToken)
        .sealer(EvidenceSealer.builder().recipient(hospital).station(station).build())
        .build();
  }

  static SignedIn signIn(
      URI provider, StationSettings settings, CardWitness witness, String user, Secret password) {
    MophDoor door = MophDoor.of(account -> account, idp -> idp.baseUrl(provider));
    ProofingStation station = ProofingStation.open(settings, door, witness);
    return station.signIn(user, password); // sent once; the password is wiped
  }

  static OfficerOnDuty officer(SignedIn signedIn, PresentedCard card, Pin pin, Runnable removed) {
    OfficerPinAccepted accepted =
        signedIn
            .officerCard(card)
            .match(known -> known.next(), none -> stop(none.code()))
            .pin(pin) // sent once, then wiped
            .match(
                good -> good.next(),
                wrong -> stop(wrong.code()), // wrong.triesLeft()
                locked -> stop(locked.code()));
    removed.run(); // "remove your card", until the monitor has seen it
    return accepted.cardRemoved().match(out -> out.next(), still -> stop(still.code()));
  }

  static FaceCompared check(
      OfficerOnDuty duty,
      PresentedCard card,
      LaserCode laserCode,
      MobileNumber phone,
      Consent consent,
      FaceCheck comparison,
      FacePicture frame) {
    CitizenCardRead read =
        duty.citizenCard(card).match(citizens -> citizens.next(), own -> stop(own.code()));
    CardNormal normal =
        read.cardStatus(laserCode)
            .match(
                good -> good.next(),
                mistyped -> stop(mistyped.code()), // or ask again: read.cardStatus(another)
                ended -> stop(ended.code()));
    PhoneKnown known =
        normal
            .phone(phone)
            .match(
                there -> there.next(),
                unknown -> stop(unknown.code()),
                anothers -> stop(anothers.code()));
    ReadyForFace ready = known.consent(consent);
    return ready
        .face(comparison, frame)
        .match(
            match -> match.next(),
            unclear -> stop(unclear.code()), // or the officer decides: unclear.next().decide(...)
            forbidden -> stop(forbidden.code()));
  }

  static String register(FaceCompared compared) {
    return compared
        .register()
        .match(
            done -> "token: " + done.token().map(AalToken::otp).orElse("not yet: issueToken()"),
            refused -> "refused: " + refused.serverText().orElse("no reason given"),
            unknown -> "do not register again: lookUp(" + unknown.transactionId() + ")");
  }

  static <T> T stop(MophErrorCode code) {
    throw MophException.of(code); // its operatorText() is for the screen
  }

  static byte[] slip(AalToken token) {
    QrSurface paper = QrSurface.slip(30, 203); // 30 mm of room, 203 dots per inch
    return QrCode.of(token.qrPayload(), paper.correction()).png(paper);
  }

  static CardStatus cardStatus(CardStatusRequest card) {
    DopaSettings settings = DopaSettings.builder().baseUrl(DopaSettings.PRODUCTION).build();
    try (DopaSoap dopa = DopaSoap.connect(settings)) {
      return dopa.ask(card);
    }
  }

  static boolean isProofed(CitizenId person, TokenSource token) {
    try (CheckEkyc service = CheckEkyc.connect(EkycSettings.builder().token(token).build())) {
      return service.of(person).done();
    }
  }

  static BulkSummary everybody(
      Iterator<EkycRow> people,
      BulkJournal<EkycResult> journal,
      TokenSource token,
      HospitalCode unit) {
    try (EkycSweep sweep =
        EkycSweep.connect(
            EkycSettings.builder().token(token).build(),
            EkycSweepSettings.builder().unit(unit).build())) {
      return sweep.run(people, journal, (done, of) -> {});
    }
  }

  static String open(SealedBytes sealed, CertifiedKey hospital, List<X509Certificate> stations) {
    return EvidenceOpener.of(hospital, stations)
        .open(sealed)
        .match(
            opened -> "evidence of " + opened.evidence().grade().ial().label(),
            notForThisKey -> "sealed to another hospital",
            tampered -> "changed since it was sealed: worth nothing",
            signerUnknown -> "sealed by a station that is not trusted",
            signerNotValid -> "sealed when the station's certificate was not valid");
  }
}
