package io.github.baidiao.card.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ReadPart;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.applet.AdmRecord;
import io.github.baidiao.card.applet.Decoding;
import io.github.baidiao.card.applet.MoiField;
import io.github.baidiao.card.applet.NhsoField;
import io.github.baidiao.card.applet.OldLayout;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.simulator.CardVariant;
import io.github.baidiao.card.simulator.CardVariants;
import io.github.baidiao.card.simulator.OddPeople;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.transport.Transcript;
import io.github.baidiao.card.transport.TranscriptRecorder;
import io.github.baidiao.card.transport.TranscriptReplay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Everything of every card there is: nothing of the person is left, and it plays as before. */
class EveryCardScrubbedTest {
  static final List<String> BUNDLED = SimulatedPerson.bundled();
  static final List<String> ODD = OddPeople.ALL;
  static final List<CardVariant> VARIANTS = CardVariants.ALL;

  private static final Set<MoiField> NOT_PERSONAL =
      Set.of(MoiField.CARD_VERSION, MoiField.PHOTO_PREFIX, MoiField.PHOTO);

  @ParameterizedTest
  @FieldSource("BUNDLED")
  void cardsOfThePeopleWhoComeWithIt(String person) {
    Transcript scrubbed =
        scrubbed(SimulatedCard.of(SimulatedPerson.load(person)), OldLayout.ADDRESS_IN_BLOCK_0);

    assertNothingIsLeft(person, scrubbed);
  }

  @ParameterizedTest
  @FieldSource("ODD")
  void cardsOfOddPeople(String person) {
    OldLayout layout =
        person.equals(OddPeople.OLD_ALL) ? OldLayout.ALL_IN_BLOCK_1 : OldLayout.ADDRESS_IN_BLOCK_0;

    Transcript scrubbed = scrubbed(SimulatedCard.of(OddPeople.load(person)), layout);

    assertNothingIsLeft(person, scrubbed);
  }

  @ParameterizedTest
  @FieldSource("VARIANTS")
  void cardsOfEveryKind(CardVariant variant) {
    OldLayout layout =
        "all-block1".equals(variant.quirks().get("oldLayout"))
            ? OldLayout.ALL_IN_BLOCK_1
            : OldLayout.ADDRESS_IN_BLOCK_0;

    Transcript scrubbed = scrubbed(variant.card("malee"), layout);

    assertNothingIsLeft("malee", scrubbed);
  }

  /** Records a read of everything, and holds the scrubbed read against it, part by part. */
  private static Transcript scrubbed(SimulatedCard card, OldLayout layout) {
    var readers = new SimulatedReaders();
    readers.insert(card);
    var options = ReadOptions.builder().addParts(ReadPart.values()).oldLayout(layout).build();
    var transcripts = new ArrayList<Transcript>();
    ThaiIdCard before =
        ThaiIdCards.over(TranscriptRecorder.over(readers, transcripts::add)).read(options);

    Transcript scrubbed = TranscriptScrubber.scrub(transcripts.get(0));

    var replay = new TranscriptReplay(Transcript.parse(scrubbed.toText()));
    ThaiIdCard after = ThaiIdCards.over(FakeReaders.with(replay)).read(options);
    assertThat(replay.remaining()).isZero();
    assertThat(after.citizenId().value()).isEqualTo("9876543210989");
    assertThat(outline(after)).isEqualTo(outline(before));
    return scrubbed;
  }

  /** What scrubbing leaves as it is. */
  private static List<Object> outline(ThaiIdCard card) {
    return Stream.<Object>of(
            card.cardVersion(),
            card.layoutConfidence(),
            card.sex().isPresent(),
            card.nameEn().isPresent(),
            card.birthDate().map(date -> date.iso().length()),
            card.issueDate().isPresent(),
            card.expiry().map(expiry -> expiry.date().isPresent()),
            card.address().map(address -> address.raw().length()),
            card.issuer().map(String::length),
            card.photoNumber().map(String::length),
            card.photo().map(photo -> photo.jpeg().length),
            card.photo().map(CardPhoto::complete),
            card.adm().toString(),
            card.adm().value().map(AdmRecord::version),
            card.adm().value().flatMap(AdmRecord::authoriseMode),
            card.laserCode().isPresent(),
            card.nhso().toString(),
            card.nhso().value().map(nhso -> nhso.expiryDate().isPresent()),
            card.chipNumber().toString(),
            card.atr())
        .toList();
  }

  private static void assertNothingIsLeft(String person, Transcript scrubbed) {
    for (String part : List.of("", "block1")) {
      part(person, part).ifPresent(image -> assertNothingOfMoiIsLeft(image, scrubbed));
    }
    part(person, "nhso").ifPresent(image -> assertNothingOfNhsoIsLeft(image, scrubbed));
    part(person, "adm")
        .ifPresent(image -> assertThat(Remains.of(image, 7, 16, scrubbed)).as("laser").isEmpty());
    part(person, "cplc")
        .ifPresent(image -> assertThat(Remains.of(image, 3, 42, scrubbed)).as("chip").isEmpty());
  }

  private static Optional<byte[]> part(String person, String part) {
    try {
      return Optional.of(part.isEmpty() ? Fixtures.image(person) : Fixtures.image(person, part));
    } catch (NullPointerException notOnThisCard) {
      return Optional.empty();
    }
  }

  private static void assertNothingOfMoiIsLeft(byte[] image, Transcript scrubbed) {
    if (image.length < MoiField.PHOTO.offset()) {
      // Block 0 of an old card: a version and an address.
      assertThat(Remains.of(image, 4, image.length - 4, scrubbed)).isEmpty();
      return;
    }
    for (MoiField field : MoiField.values()) {
      if (!NOT_PERSONAL.contains(field) && field.end() <= image.length) {
        assertThat(
                field.decoding() == Decoding.DATE
                    ? Remains.ofDate(image, field.offset(), scrubbed)
                    : Remains.of(image, field.offset(), field.length(), scrubbed))
            .as(field.name())
            .isEmpty();
      }
    }
  }

  private static void assertNothingOfNhsoIsLeft(byte[] image, Transcript scrubbed) {
    for (NhsoField field : NhsoField.values()) {
      assertThat(
              field.decoding() == Decoding.DATE
                  ? Remains.ofDate(image, field.offset(), scrubbed)
                  : Remains.of(image, field.offset(), field.length(), scrubbed))
          .as(field.name())
          .isEmpty();
    }
  }
}
