package io.github.baidiao.card.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.applet.Decoding;
import io.github.baidiao.card.applet.MoiField;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.FaultAt;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Wire;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.Transcript;
import io.github.baidiao.card.transport.TranscriptRecorder;
import io.github.baidiao.card.transport.TranscriptReplay;
import io.github.baidiao.core.identity.CitizenId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptScrubberTest {
  static final List<String> PEOPLE = SimulatedPerson.bundled();

  private static final Set<MoiField> NOT_PERSONAL =
      Set.of(MoiField.CARD_VERSION, MoiField.PHOTO_PREFIX, MoiField.PHOTO);

  static Stream<Arguments> peopleAndWires() {
    return PEOPLE.stream()
        .flatMap(person -> Arrays.stream(Wire.values()).map(wire -> Arguments.of(person, wire)));
  }

  private static Transcript record(CardReaders readers, ReadOptions options) {
    var transcripts = new ArrayList<Transcript>();
    ThaiIdCards.over(TranscriptRecorder.over(readers, transcripts::add)).read(options);
    assertThat(transcripts).hasSize(1);
    return transcripts.get(0);
  }

  private static Transcript record(String person, Wire wire, ReadOptions options) {
    return record(FakeReaders.with(new FakeCard(Fixtures.image(person), wire)), options);
  }

  private static ThaiIdCard replay(Transcript scrubbed, ReadOptions options) {
    var replay = new TranscriptReplay(Transcript.parse(scrubbed.toText()));
    ThaiIdCard card = ThaiIdCards.over(FakeReaders.with(replay)).read(options);
    assertThat(replay.remaining()).isZero();
    return card;
  }

  private static void assertNothingIsLeft(String person, Transcript scrubbed) {
    byte[] image = Fixtures.image(person);
    for (MoiField field : MoiField.values()) {
      if (!NOT_PERSONAL.contains(field)) {
        boolean date = field.decoding() == Decoding.DATE;
        assertThat(
                date
                    ? Remains.ofDate(image, field.offset(), scrubbed)
                    : Remains.of(image, field.offset(), field.length(), scrubbed))
            .as(field.name())
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("peopleAndWires")
  void textAndPhotoPlayAsACardOfNobody(String person, Wire wire) {
    Transcript recorded = record(person, wire, ReadOptions.withPhoto());

    Transcript scrubbed = TranscriptScrubber.scrub(recorded);

    assertNothingIsLeft(person, scrubbed);
    ThaiIdCard card = replay(scrubbed, ReadOptions.withPhoto());
    assertThat(card.citizenId()).isEqualTo(CitizenId.of("9876543210989"));
    assertThat(card.atr().bytes()).isEqualTo(recorded.atr());
    assertThat(card.photo().orElseThrow().complete()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void textAlonePlaysAsACardOfNobody(String person) {
    Transcript recorded = Transcript.parse(Fixtures.textTranscript(person));

    Transcript scrubbed = TranscriptScrubber.scrub(recorded);

    assertNothingIsLeft(person, scrubbed);
    assertThat(replay(scrubbed, ReadOptions.textOnly()).citizenId().value())
        .isEqualTo("9876543210989");
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void everythingOfASimulatedCardPlaysAsACardOfNobody(String person) {
    var readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(SimulatedPerson.load(person)));

    Transcript scrubbed = TranscriptScrubber.scrub(record(readers, ReadOptions.everything()));

    assertNothingIsLeft(person, scrubbed);
    assertThat(replay(scrubbed, ReadOptions.everything()).citizenId().value())
        .isEqualTo("9876543210989");
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void shapeOfNamesAndAddressStays(String person) {
    ThaiIdCard before =
        replay(Transcript.parse(Fixtures.textTranscript(person)), ReadOptions.textOnly());
    ThaiIdCard after =
        replay(
            TranscriptScrubber.scrub(Transcript.parse(Fixtures.textTranscript(person))),
            ReadOptions.textOnly());

    assertThat(shape(after.nameTh().full())).isEqualTo(shape(before.nameTh().full()));
    assertThat(shape(after.nameEn().orElseThrow().full()))
        .isEqualTo(shape(before.nameEn().orElseThrow().full()));
    assertThat(shape(after.address().orElseThrow().raw()))
        .isEqualTo(shape(before.address().orElseThrow().raw()));
    assertThat(after.expiry().orElseThrow().date().isPresent())
        .isEqualTo(before.expiry().orElseThrow().date().isPresent());
    assertThat(after.birthDate().orElseThrow().iso())
        .hasSameSizeAs(before.birthDate().orElseThrow().iso());
    assertThat(after.cardVersion()).isEqualTo(before.cardVersion());
  }

  // Lengths, blanks and separators of a text.
  private static String shape(String text) {
    return text.replaceAll("[^# ./]", "x");
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void ofThePhotoOnlyMarkersLengthsAndSizeStay(String person) {
    Transcript recorded = record(person, Wire.RAW_61, ReadOptions.withPhoto());
    ThaiIdCard before = replay(recorded, ReadOptions.withPhoto());

    ThaiIdCard after = replay(TranscriptScrubber.scrub(recorded), ReadOptions.withPhoto());

    byte[] real = before.photo().orElseThrow().jpeg();
    byte[] blank = after.photo().orElseThrow().jpeg();
    assertThat(blank).hasSameSizeAs(real);
    assertThat(after.photo().orElseThrow().width()).hasValue(148);
    assertThat(after.photo().orElseThrow().height()).hasValue(178);
    int kept = 0;
    for (int i = 0; i < blank.length; i++) {
      if (blank[i] != 0 && blank[i] != 0x55) {
        assertThat(blank[i]).isEqualTo(real[i]);
        kept++;
      }
    }
    // Some dozen segments with two or three bytes each that are not zero.
    assertThat(kept).isLessThan(60);
    assertThat(longestRunOf(real, blank)).isLessThan(12);
  }

  // How many bytes in a row, not all zero, are in both.
  private static int longestRunOf(byte[] real, byte[] blank) {
    int longest = 0;
    int run = 0;
    boolean zeros = true;
    for (int i = 0; i < real.length; i++) {
      run = real[i] == blank[i] ? run + 1 : 0;
      zeros = run == 0 || (zeros && real[i] == 0);
      longest = zeros ? longest : Math.max(longest, run);
    }
    return longest;
  }

  /** Nine fields and 20 reads of 255 bytes, as most programs read. */
  private static List<String> usualPlan() {
    List<String> commands = new ArrayList<>(List.of("00A4040008A000000054480001"));
    for (String read :
        List.of(
            "80B0000402000D",
            "80B00011020064",
            "80B00075020064",
            "80B000D9020008",
            "80B000E1020001",
            "80B000F6020064",
            "80B00167020008",
            "80B0016F020008",
            "80B01579020064")) {
      commands.add(read);
      commands.add("00C00000" + read.substring(12));
    }
    for (int at = 0x017B; at < 0x1567; at += 255) {
      commands.add(String.format("80B0%04X0200FF", at));
      commands.add("00C00000FF");
    }
    return commands;
  }

  private static List<byte[]> run(CardTransport card, List<String> commands) {
    return commands.stream().map(HexFormat.of()::parseHex).map(card::transmit).toList();
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void readOfAnotherPlanIsScrubbedAndPlays(String person) {
    var recorder = new TranscriptRecorder(new FakeCard(Fixtures.image(person), Wire.RAW_61));
    run(recorder, usualPlan());

    Transcript scrubbed = TranscriptScrubber.scrub(recorder.transcript());

    assertNothingIsLeft(person, scrubbed);
    List<byte[]> answers = run(new TranscriptReplay(scrubbed), usualPlan());
    assertThat(CitizenId.isValid(text(answers.get(2)))).isTrue();
    assertThat(text(answers.get(4)).chars().filter(c -> c == '#').count()).isEqualTo(3);
  }

  private static String text(byte[] answer) {
    return new String(answer, 0, answer.length - 2, StandardCharsets.ISO_8859_1);
  }

  @Test
  void cardThatIsSwappedIsStillSwappedAfterwards() {
    byte[] other = Arrays.copyOfRange(Fixtures.image("malee"), 4, 17);
    var card = new FakeCard(Fixtures.image("dao"), Wire.DATA_AT_ONCE);
    var transcripts = new ArrayList<Transcript>();
    var swapped = new FaultAt(card, 25, answer -> FakeCard.with(other, 0x9000));
    var readers = TranscriptRecorder.over(FakeReaders.with(swapped), transcripts::add);
    assertThat(catchThrowableOfType(CardException.class, () -> photo(readers)).code())
        .isEqualTo(CardErrorCode.CARD_SWAPPED);

    Transcript scrubbed = TranscriptScrubber.scrub(transcripts.get(0));

    assertNothingIsLeft("malee", scrubbed);
    assertNothingIsLeft("dao", scrubbed);
    var again = TranscriptReplay.inReader("Replay", scrubbed);
    assertThat(catchThrowableOfType(CardException.class, () -> photo(again)).code())
        .isEqualTo(CardErrorCode.CARD_SWAPPED);
  }

  private static void photo(CardReaders readers) {
    ThaiIdCards.over(readers).read(ReadOptions.withPhoto());
  }

  @Test
  void scrubbingAgainChangesNothing() {
    Transcript once =
        TranscriptScrubber.scrub(record("malee", Wire.RAW_61, ReadOptions.withPhoto()));

    assertThat(TranscriptScrubber.scrub(once).toText()).isEqualTo(once.toText());
  }

  @Test
  void nothingIsChangedThatWasNotAnswered() {
    Transcript recorded = record("malee", Wire.RAW_61_IN_PIECES, ReadOptions.withPhoto());

    Transcript scrubbed = TranscriptScrubber.scrub(recorded);

    assertThat(scrubbed.size()).isEqualTo(recorded.size());
    for (int i = 0; i < recorded.size(); i++) {
      var before = recorded.exchanges().get(i);
      var after = scrubbed.exchanges().get(i);
      assertThat(after.command()).isEqualTo(before.command());
      assertThat(after.answer()).hasSameSizeAs(before.answer());
      assertThat(statusWord(after)).isEqualTo(statusWord(before));
    }
  }

  private static byte[] statusWord(Transcript.Exchange exchange) {
    byte[] answer = exchange.answer();
    return Arrays.copyOfRange(answer, answer.length - 2, answer.length);
  }
}
