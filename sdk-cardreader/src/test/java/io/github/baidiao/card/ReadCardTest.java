package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Wire;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCardTest {

  static Stream<Arguments> everyPersonOnEveryWire() {
    return Stream.of("somchai", "malee", "boonmee", "dao")
        .flatMap(person -> Arrays.stream(Wire.values()).map(wire -> Arguments.of(person, wire)));
  }

  @ParameterizedTest
  @MethodSource("everyPersonOnEveryWire")
  void readsWhatIsOnTheCard(String person, Wire wire) throws Exception {
    var card = new FakeCard(Fixtures.image(person), wire);

    var read = ThaiIdCards.over(FakeReaders.with(card)).read(ReadOptions.withPhoto());

    assertThat(asJson(read)).isEqualTo(Fixtures.expected(person));
    assertThat(card.closed()).isTrue();
  }

  @Test
  void textTakesSelectAndThreeReads() {
    var card = new FakeCard(Fixtures.image("malee"), Wire.DATA_AT_ONCE);

    var read = ThaiIdCards.over(FakeReaders.with(card)).read();

    assertThat(card.commands())
        .containsExactly(
            "00A4040008A000000054480001", "80B000000200FF", "80B000FF02007A", "80B015790200AE");
    assertThat(read.statistics().commands()).isEqualTo(4);
    assertThat(read.photo()).isEmpty();
  }

  @Test
  void photoTakes21ReadsAndOneProof() {
    var card = new FakeCard(Fixtures.image("dao"), Wire.DATA_AT_ONCE);

    var read = ThaiIdCards.over(FakeReaders.with(card)).read(ReadOptions.withPhoto());

    assertThat(card.commands().subList(4, 26))
        .startsWith("80B0017B0200FF", "80B0027A0200FF")
        .endsWith("80B014680200FF", "80B01567020012", "80B0000402000D");
    assertThat(read.statistics().commands()).isEqualTo(26);
  }

  @ParameterizedTest
  @EnumSource
  void getResponseIsNotCounted(Wire wire) {
    // The repeats that 6Cxx asks for are commands like any other.
    int repeats = wire == Wire.RAW_6C ? 3 : 0;
    var card = new FakeCard(Fixtures.image("somchai"), wire);

    var read = ThaiIdCards.over(FakeReaders.with(card)).read();

    assertThat(read.statistics().commands()).isEqualTo(4 + repeats);
  }

  @Test
  void theTenBytesOfSelectAreLeftOnTheCard() {
    var card = new FakeCard(Fixtures.image("somchai"), Wire.RAW_61);

    ThaiIdCards.over(FakeReaders.with(card)).read();

    assertThat(card.commands()).hasSize(1 + 2 * 3).doesNotContain("00C000000A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"somchai", "malee", "boonmee", "dao"})
  void cardKnowsItsReaderAndChip(String person) {
    var card = new FakeCard(Fixtures.image(person), Wire.RAW_61);

    var read = ThaiIdCards.over(FakeReaders.with(card)).read();

    assertThat(read.readerName()).isEqualTo(FakeReaders.NAME);
    assertThat(read.atr().hex()).isEqualTo("3B799600005448204E4944203137");
    assertThat(read.cardVersion()).contains("0003");
    assertThat(read).hasToString("ThaiIdCard[masked]");
  }

  static Map<String, Object> asJson(ThaiIdCard card) throws Exception {
    var json = new LinkedHashMap<String, Object>();
    json.put("citizenId", card.citizenId().value());
    json.put("nameTh", asJson(card.nameTh()));
    json.put("nameEn", asJson(card.nameEn().orElseThrow()));
    ThaiDate birth = card.birthDate().orElseThrow();
    json.put("birthDate", Map.of("iso", birth.iso(), "buddhist", birth.buddhist()));
    json.put("sex", card.sex().map(Sex::letter).orElse(null));
    ThaiDate issued = card.issueDate().orElseThrow();
    json.put("issueDate", Map.of("iso", issued.iso(), "buddhist", issued.buddhist()));
    var expiry = card.expiry().orElseThrow();
    var end = new LinkedHashMap<String, Object>();
    end.put("iso", expiry.date().map(ThaiDate::iso).orElse(null));
    end.put("lifelong", expiry.lifelong());
    json.put("expiry", end);
    json.put("issuer", card.issuer().orElse(null));
    var address = card.address().orElseThrow();
    var slots = new LinkedHashMap<String, Object>();
    slots.put("house", address.house().orElse(null));
    slots.put("moo", address.moo().orElse(null));
    slots.put("trok", address.trok().orElse(null));
    slots.put("soi", address.soi().orElse(null));
    slots.put("road", address.road().orElse(null));
    slots.put("tambon", address.tambon().orElse(null));
    slots.put("amphoe", address.amphoe().orElse(null));
    slots.put("province", address.province().orElse(null));
    slots.put("raw", address.raw());
    json.put("address", slots);
    var photo = card.photo().orElseThrow();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(photo.jpeg());
    json.put(
        "photo",
        Map.of(
            "bytes", (double) photo.jpeg().length,
            "sha256", HexFormat.of().formatHex(hash),
            "width", (double) photo.width().orElseThrow(),
            "height", (double) photo.height().orElseThrow()));
    json.put("photoNumber", card.photoNumber().orElse(null));
    json.put("requestNumber", card.requestNumber().orElse(null));
    return json;
  }

  private static Map<String, Object> asJson(PersonName name) {
    var slots = new LinkedHashMap<String, Object>();
    slots.put("title", name.title().orElse(null));
    slots.put("first", name.first().orElse(null));
    slots.put("middle", name.middle().orElse(null));
    slots.put("last", name.last().orElse(null));
    return slots;
  }
}
