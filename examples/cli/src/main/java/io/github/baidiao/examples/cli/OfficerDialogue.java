package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.examples.didstation.reader.CardCounter;
import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.proofing.OfficerCard;
import io.github.baidiao.moph.proofing.OfficerOnDuty;
import io.github.baidiao.moph.proofing.OfficerPinAccepted;
import io.github.baidiao.moph.proofing.SignedIn;
import java.util.Arrays;
import java.util.Optional;

/** From an officer's card to an officer on duty whose card is out. */
record OfficerDialogue(Operator operator, CardWait cards) {
  OfficerOnDuty onDuty(SignedIn signedIn) {
    OfficerPinAccepted accepted = accepted(signedIn);
    operator.tell("Remove your card.", "กรุณาถอดบัตรของท่านออก");
    return cards.until(
        () ->
            accepted.cardRemoved().match(gone -> Optional.of(gone.next()), in -> Optional.empty()));
  }

  // A card that is pulled, or of nobody who may, is told and another one waited for.
  private OfficerPinAccepted accepted(SignedIn signedIn) {
    Optional<CardInsertion> tried = Optional.empty();
    while (true) {
      operator.tell("Insert the officer's card.", "กรุณาเสียบบัตรของเจ้าหน้าที่");
      PresentedCard card = cards.card(tried, CardCounter::readText);
      tried = Optional.of(card.insertion());
      try {
        Optional<OfficerCard> officer =
            signedIn
                .officerCard(card)
                .match(
                    found -> Optional.of(found.next()),
                    none -> {
                      operator.tell(none.code(), Optional.empty());
                      return Optional.empty();
                    });
        if (officer.isPresent()) {
          return accepted(officer.get());
        }
      } catch (MophException pulled) {
        if (pulled.code() != MophErrorCode.CARD_PULLED) {
          throw pulled;
        }
        operator.tell(pulled);
      }
    }
  }

  private OfficerPinAccepted accepted(OfficerCard officer) {
    operator.tell("Officer: " + officer.nameTh().full(), "เจ้าหน้าที่: " + officer.nameTh().full());
    while (true) {
      Optional<OfficerPinAccepted> accepted =
          officer
              .pin(pin())
              .match(
                  good -> Optional.of(good.next()),
                  wrong -> {
                    operator.tell(wrong.code(), Optional.empty());
                    operator.tell(
                        "Tries left: " + wrong.triesLeft(),
                        "เหลืออีก " + wrong.triesLeft() + " ครั้ง");
                    return Optional.empty();
                  },
                  locked -> {
                    throw MophException.of(locked.code());
                  });
      if (accepted.isPresent()) {
        return accepted.get();
      }
    }
  }

  private Pin pin() {
    while (true) {
      char[] typed = operator.askHidden("Officer's PIN", "PIN ของเจ้าหน้าที่");
      try {
        return Pin.of(typed);
      } catch (SdkException malformed) {
        operator.tell(malformed);
      } finally {
        Arrays.fill(typed, '\0');
      }
    }
  }
}
