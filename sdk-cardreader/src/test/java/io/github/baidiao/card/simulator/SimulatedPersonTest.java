package io.github.baidiao.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.Fixtures;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class SimulatedPersonTest {
  static final Iterable<String> PEOPLE = SimulatedPerson.bundled();

  private static final Path PERSONS =
      Path.of("src/main/resources/io/github/baidiao/card/simulator/persons");

  @TempDir Path folder;
  private String somchai;

  @BeforeEach
  void copySomchai() throws IOException {
    somchai = Files.readString(PERSONS.resolve("somchai.json"));
    Files.copy(PERSONS.resolve("somchai.jpg"), folder.resolve("somchai.jpg"));
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void memoryIsTheImageThatTheScriptWrites(String name) throws IOException {
    assertThat(SimulatedPerson.load(name).contents().moi()).containsExactly(Fixtures.image(name));
  }

  @Test
  void fileOfYourOwnIsReadWithThePhotoBesideIt() throws IOException {
    SimulatedPerson person = load(somchai);

    assertThat(person.contents().moi()).containsExactly(Fixtures.image("somchai"));
    assertThat(person.citizenId().value()).isEqualTo("1100000000016");
  }

  @Test
  void printsNothingOfThePerson() {
    assertThat(SimulatedPerson.load("malee")).hasToString("SimulatedPerson[masked]");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '|',
      textBlock =
          """
          "1100000000016"          | "1100000000017"           | citizenId: check digit
          "1100000000016"          | "110000000001"            | citizenId: must match [0-9]{13}
          "1100000000016"          | 1100000000016             | citizenId: must be a string
          "citizenId": "1100000000016", |                      | citizenId: missing
          "first": "สมชาย"          | "first": "สม#ชาย"          | nameTh.first: # separates
          "first": "สมชาย", "middle" | "middle"                | nameTh.first: missing
          "first": "สมชาย"          | "first": "สมชาย\\u00e9"    | nameTh: character
          "นาย"                    | "นายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนายนาย" | nameTh: longer than the 100
          "25380413"               | "13 เมษายน"                | birthDate: must match
          "house"                  | "hause"                   | address.hause: unknown field
          "quirks": {}             | "quirks": {"padding":"x"} | quirks.padding: "space" or "nul"
          "quirks": {}             | "quirks": {"getResponse67":"yes"} | quirks.getResponse67: true or false
          "quirks": {}             | "quirks": []              | quirks: must be an object
          "quirks": {}             | "quirks": {"laserRefused":"9000"} | quirks.laserRefused: must match
          "quirks": {}             | "quirks": {"announceAtMost":0} | quirks.announceAtMost: must be a number from 1 to 256
          "quirks": {}             | "quirks": {"announceAtMost":1.5} | quirks.announceAtMost: must be a number
          "quirks": {}             | "quirks": {"oldLayout":"all-block1"} | quirks.oldLayout: only with cardVersion 0002
          "quirks": {}             | "quirks": {"oldBlock0":"short"} | quirks.oldBlock0: only with cardVersion 0002
          "version": "1.0"         | "version": "1"            | adm.version: must match
          "state": 0               | "state": 256               | adm.state: must be a number from 0 to 255
          "laserCode": "AA1000000001" | "laserCode": "ก"         | adm.laserCode: must match
          "authoriseMode": 1       | "authoriseMode": 0        | pin: only with adm.authoriseMode 1
          "paidType": "1"          | "paidType": "12"          | nhso.paidType: longer than the 1
          "updateDate": "25680115" | "updateDate": "2025"      | nhso.updateDate: must match
          "A1B2000000010C01"       | "A1B2"                    | chipNumber: must match
          "pin": "1234"            | "pin": "12345"            | pin: must match
          "3B799600005448204E4944203138" | "THNID"             | atr: must match
          "somchai.jpg"            | "MARKER.jpg"              | photo: cannot be read, NoSuchFileException
          "somchai.jpg"            | "somchai.json"            | photo: not a JPEG
          "citizenId"              | {                         | not JSON
          "quirks": {}             | "quirks": {}, "sex": "2"  | not JSON at $.sex
          """)
  void saysWhichFieldIsWrong(String right, String wrong, String said) throws IOException {
    assertThat(somchai).contains(right);

    rejected(somchai.replaceFirst(java.util.regex.Pattern.quote(right), quoted(wrong)))
        .hasMessageContaining(said);
  }

  @Test
  void neverSaysWhatIsInTheFile() throws IOException {
    String marked = "มาร์คเกอร์MARKER";
    String[] bad = {
      somchai.replace("สมชาย", "é" + marked),
      somchai.replace("25380413", marked),
      somchai.replace("\"sex\": \"1\"", "\"sex\": 1, \"" + marked + "\": 1"),
      somchai.replace("\"สมชาย\"", "{\"" + marked + "\": \"" + marked + "\"}"),
      somchai.replace("\"1100000000016\"", marked),
      "\"" + marked + "\"",
      somchai + marked,
      somchai.replace("somchai.jpg", "MARKER.jpg"),
    };

    for (String file : bad) {
      rejected(file)
          .hasNoCause()
          .extracting(Throwable::getMessage)
          .asString()
          .doesNotContain("MARKER");
    }
  }

  @Test
  void addressThatDoesNotFitTheOldLayoutIsSaid() throws IOException {
    rejected(
            somchai
                .replace("\"0003\"", "\"0002\"")
                .replace("\"road\": \"\"", "\"road\": \"" + "x".repeat(98) + "\""))
        .hasMessageContaining("address: longer than the 150 bytes of layout 0002");
  }

  @Test
  void nobodyOfThatNameListsWhoThereIs() {
    assertThatThrownBy(() -> SimulatedPerson.load("../somchai"))
        .isInstanceOf(CardException.class)
        .hasMessageContaining("somchai, malee, boonmee, dao");
  }

  @Test
  void withoutMoshiTheMessageNamesIt() throws Exception {
    URL[] classes = {Path.of("target/classes").toUri().toURL()};
    ClassLoader everythingElse = getClass().getClassLoader();
    var withoutMoshi =
        new URLClassLoader(classes, null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("io.github.baidiao.card.simulator.")) {
              return super.findClass(name);
            }
            if (name.toLowerCase(Locale.ROOT).contains("moshi") || name.startsWith("okio.")) {
              throw new ClassNotFoundException(name);
            }
            return everythingElse.loadClass(name);
          }
        };
    try (withoutMoshi) {
      var load =
          withoutMoshi.loadClass(SimulatedPerson.class.getName()).getMethod("load", String.class);

      assertThatThrownBy(() -> load.invoke(null, "somchai"))
          .cause()
          .isInstanceOf(CardException.class)
          .hasMessageContaining("com.squareup.moshi:moshi");
    }
  }

  private AbstractThrowableAssert<?, ? extends Throwable> rejected(String json) {
    return assertThatThrownBy(() -> load(json))
        .isInstanceOfSatisfying(
            CardException.class,
            e -> assertThat(e.code()).isEqualTo(CardErrorCode.PERSON_FILE_INVALID));
  }

  private SimulatedPerson load(String json) throws IOException {
    return SimulatedPerson.load(Files.writeString(folder.resolve("somchai.json"), json));
  }

  private static String quoted(String replacement) {
    return java.util.regex.Matcher.quoteReplacement(replacement == null ? "" : replacement);
  }
}
