package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.applet.AdmRecord;
import io.github.baidiao.card.applet.ChipNumber;
import io.github.baidiao.card.applet.NhsoRecord;
import io.github.baidiao.card.fixture.GeneratedPerson;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.identity.ThaiDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever stands in a person file is who is read from the card that the simulator makes of it. */
class PersonRoundTripTest {
  private static final byte[] PHOTO = HexFormat.of().parseHex("FFD8FFFE000420FFFFD9");

  @Provide
  Arbitrary<GeneratedPerson> people() {
    return GeneratedPerson.people();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatStandsInThePersonFileIsRead(@ForAll("people") GeneratedPerson person) {
    var readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(SimulatedPerson.load(person.write(PHOTO))));

    ThaiIdCard read = ThaiIdCards.over(readers).read(ReadOptions.everything());

    assertThat(read.citizenId().value()).isEqualTo(person.value("citizenId"));
    assertThat(slots(read.nameTh())).isEqualTo(slots(person, "nameTh"));
    assertThat(read.nameEn().map(PersonRoundTripTest::slots)).contains(slots(person, "nameEn"));
    assertThat(read.birthDate().map(ThaiDate::buddhistDigits)).contains(person.value("birthDate"));
    assertThat(read.issueDate().map(ThaiDate::buddhistDigits)).contains(person.value("issueDate"));
    assertThat(read.expiry().map(PersonRoundTripTest::digits)).contains(person.value("expiryDate"));
    assertThat(read.sex().map(sex -> "" + sex.digit())).contains(person.value("sex"));
    assertThat(read.requestNumber()).contains(person.value("requestNumber"));
    assertThat(read.issuer()).contains(person.value("issuer"));
    assertThat(read.issuerCode()).contains(person.value("issuerCode"));
    assertThat(read.photoNumber()).contains(person.value("photoNumber"));
    assertThat(read.cardVersion()).contains(person.value("cardVersion"));
    assertThat(read.cardType()).contains(person.value("cardType"));
    assertThat(read.address().map(PersonRoundTripTest::slots).orElse("#######"))
        .isEqualTo(slots(person, "address"));
    assertThat(read.photo().map(CardPhoto::jpeg))
        .hasValueSatisfying(jpeg -> assertThat(jpeg).isEqualTo(PHOTO));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void otherAppletsAreReadWhereThereAreAny(@ForAll("people") GeneratedPerson person) {
    var readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(SimulatedPerson.load(person.write(PHOTO))));

    ThaiIdCard read = ThaiIdCards.over(readers).read(ReadOptions.everything());

    assertThat(read.adm().value().map(PersonRoundTripTest::fields))
        .isEqualTo(values(person, "adm", List.of("version", "state", "laserCode")));
    assertThat(read.nhso().value().map(PersonRoundTripTest::fields))
        .isEqualTo(values(person, "nhso", GeneratedPerson.NHSO));
    assertThat(read.chipNumber().value().map(ChipNumber::value))
        .isEqualTo(
            person.has("chipNumber") ? Optional.of(person.value("chipNumber")) : Optional.empty());
  }

  private static String fields(AdmRecord adm) {
    return joined(
        Stream.of(
            Optional.of(adm.version()),
            Optional.of("" + adm.state()),
            adm.laserCode().map(LaserCode::value)));
  }

  private static String fields(NhsoRecord right) {
    return joined(
        Stream.of(
            right.mainInscl(),
            right.subInscl(),
            right.mainHospital(),
            right.subHospital(),
            right.paidType(),
            right.issueDate().map(ThaiDate::buddhistDigits),
            right.expiryDate().map(ThaiDate::buddhistDigits),
            right.updateDate().map(ThaiDate::buddhistDigits),
            right.hospitalChanges()));
  }

  private static Optional<String> values(
      GeneratedPerson person, String applet, List<String> fields) {
    return person.has(applet)
        ? Optional.of(
            fields.stream()
                .map(field -> person.value(applet + "." + field))
                .collect(Collectors.joining("#")))
        : Optional.empty();
  }

  private static String digits(ExpiryDate expiry) {
    return expiry.date().map(ThaiDate::buddhistDigits).orElse("99999999");
  }

  private static String slots(PersonName n) {
    return joined(Stream.of(n.title(), n.first(), n.middle(), n.last()));
  }

  private static String slots(ThaiAddress a) {
    return joined(
        Stream.of(
            a.house(), a.moo(), a.trok(), a.soi(), a.road(), a.tambon(), a.amphoe(), a.province()));
  }

  private static String joined(Stream<Optional<String>> slots) {
    return slots.map(slot -> slot.orElse("")).collect(Collectors.joining("#"));
  }

  private static String slots(GeneratedPerson person, String field) {
    var names = field.equals("address") ? GeneratedPerson.ADDRESS : GeneratedPerson.NAME;
    return names.stream()
        .map(slot -> person.value(field + "." + slot))
        .collect(Collectors.joining("#"));
  }
}
