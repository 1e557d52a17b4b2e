package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.examples.didstation.reader.CardCounter;
import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.proofing.CardNormal;
import io.github.baidiao.moph.proofing.CitizenCardRead;
import io.github.baidiao.moph.proofing.OfficerOnDuty;
import io.github.baidiao.moph.proofing.PhoneKnown;
import java.util.Optional;

/** From a citizen's card to a phone that the app knows: what is asked before a picture is. */
final class CitizenDialogue {
  private final Operator operator;
  private final CardWait cards;
  private Optional<CardInsertion> tried = Optional.empty();

  CitizenDialogue(Operator operator, CardWait cards) {
    this.operator = operator;
    this.cards = cards;
  }

  /** Waits for a card that was not in before; the officer's own is told, and another waited for. */
  CitizenCardRead card(OfficerOnDuty officer) {
    while (true) {
      operator.tell("Insert the citizen's card.", "กรุณาเสียบบัตรของผู้รับบริการ");
      PresentedCard card = cards.card(tried, CardCounter::readWithPhoto);
      tried = Optional.of(card.insertion());
      Optional<CitizenCardRead> read =
          officer
              .citizenCard(card)
              .match(
                  good -> Optional.of(good.next()),
                  own -> {
                    operator.tell(own.code(), Optional.empty());
                    return Optional.empty();
                  });
      if (read.isPresent()) {
        return read.get();
      }
    }
  }

  /** Shows what is on the card, for the officer to compare with the person. */
  void requireThatPerson(CitizenCardRead step) {
    operator.show(sheet(step.holder()));
    if (!operator.agrees(
        "Is this the card of the person before you?",
        "เป็นบัตรของผู้ที่อยู่ตรงหน้าท่านใช่หรือไม่")) {
      throw Operator.ended();
    }
  }

  private static Sheet sheet(CardHolder holder) {
    return new Sheet()
        .line("Citizen ID", "เลขประจำตัวประชาชน", holder.citizenId().printed())
        .line("Name", "ชื่อ", holder.nameTh().full())
        .line("Name in English", "ชื่อภาษาอังกฤษ", holder.nameEn().map(PersonName::full))
        .line("Born", "เกิด", holder.birthDate().map(CardText::inBothEras))
        .line("Sex", "เพศ", holder.sex().map(CardText::sex))
        .line("Address", "ที่อยู่", holder.address().map(CardText::address))
        .line("Valid until", "วันหมดอายุ", holder.expiry().map(CardText::until));
  }

  CardNormal cardStatus(CitizenCardRead step) {
    operator.tell(
        "The laser code is on the back of the card: 2 letters and 10 digits, XX0-0000000-00.",
        "รหัสหลังบัตรประชาชน: อักษร 2 ตัวและตัวเลข 10 หลัก XX0-0000000-00");
    while (true) {
      Optional<CardNormal> normal =
          step.cardStatus(laserCode())
              .match(
                  good -> {
                    operator.tell("Card status: normal.", "สถานะบัตร: ปกติ");
                    return Optional.of(good.next());
                  },
                  again -> {
                    operator.tell(again.code(), again.status().serverText());
                    operator.tell(
                        "Tries left: " + again.triesLeft(),
                        "เหลืออีก " + again.triesLeft() + " ครั้ง");
                    return Optional.empty();
                  },
                  ended -> {
                    ended.status().serverText().ifPresent(operator::tell);
                    throw MophException.of(ended.code());
                  });
      if (normal.isPresent()) {
        return normal.get();
      }
    }
  }

  private LaserCode laserCode() {
    while (true) {
      try {
        return LaserCode.of(operator.ask("Laser code", "รหัสหลังบัตร"));
      } catch (SdkException malformed) {
        operator.tell(malformed);
      }
    }
  }

  PhoneKnown phone(CardNormal step) {
    while (true) {
      Optional<PhoneKnown> known =
          step.phone(number())
              .match(
                  good -> Optional.of(good.next()),
                  unknown -> {
                    operator.tell(unknown.code(), Optional.empty());
                    return Optional.empty();
                  },
                  ofAnother -> {
                    operator.tell(ofAnother.code(), Optional.empty());
                    return Optional.empty();
                  });
      if (known.isPresent()) {
        return known.get();
      }
    }
  }

  // Nobody has another number at hand who has none: an empty line ends it.
  private MobileNumber number() {
    while (true) {
      String typed =
          operator.ask(
              "Mobile number in the Mor Prom app (empty: end)",
              "เบอร์โทรในแอปหมอพร้อม (เว้นว่าง: ยุติ)");
      if (typed.isEmpty()) {
        throw Operator.ended();
      }
      try {
        return MobileNumber.of(typed);
      } catch (SdkException malformed) {
        operator.tell(malformed);
      }
    }
  }
}
