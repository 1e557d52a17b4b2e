package io.github.baidiao.examples.didstation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.examples.didstation.fault.DeskErrorCode;
import io.github.baidiao.examples.didstation.station.Light;
import io.github.baidiao.examples.didstation.station.Notice;
import io.github.baidiao.examples.didstation.station.ReaderStatus;
import io.github.baidiao.examples.didstation.station.Screen;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.dopa.CardStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E5B]");

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(Texts.of(Language.THAI).names())
        .containsExactlyInAnyOrderElementsOf(Texts.of(Language.ENGLISH).names());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCaseHasItsText(Language language) {
    Texts texts = Texts.of(language);
    for (Screen screen : Screen.values()) {
      assertThat(texts.get("screen." + screen + ".title")).isNotBlank();
      assertThat(texts.get("screen." + screen + ".help")).isNotBlank();
    }
    Stream.of(
            Stream.of(ReaderStatus.values()).map(each -> texts.of("reader", each)),
            Stream.of(Light.values()).map(each -> texts.of("light", each)),
            Stream.of(CardStatus.Kind.values()).map(each -> texts.of("status", each)),
            Stream.of(FaceDecision.values()).map(each -> texts.of("decision", each)),
            Stream.of(Sex.values()).map(each -> texts.of("sex", each)))
        .flatMap(each -> each)
        .forEach(text -> assertThat(text).isNotBlank());
  }

  @Test
  void everyStateOfTheReaderSaysSomethingElse() {
    for (Language language : Language.values()) {
      Texts texts = Texts.of(language);
      assertThat(Stream.of(ReaderStatus.values()).map(each -> texts.of("reader", each)))
          .doesNotHaveDuplicates();
      assertThat(Stream.of(Screen.values()).map(each -> texts.get("screen." + each + ".help")))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void thaiTextsAreThai() {
    Texts thai = Texts.of(Language.THAI);
    assertThat(thai.names())
        .filteredOn(name -> !List.of("key.language", "window.sandbox").contains(name))
        .allSatisfy(name -> assertThat(THAI.matcher(thai.get(name)).find()).as(name).isTrue());
  }

  // A name that is looked for and not there would only be found by whoever meets that state.
  @Test
  void everyTextThatTheProgramAsksForIsThereAndNoneIsLeftOver() throws IOException {
    Set<String> asked = new TreeSet<>();
    String source = sources();
    find(source, "texts\\.get\\(\\s*\"([a-zA-Z.]+[a-zA-Z])\"").forEach(asked::add);
    find(source, "\\? \"([a-z]+\\.[a-zA-Z]+)\" : \"[a-z.A-Z]+\"").forEach(asked::add);
    find(source, "\\? \"[a-z]+\\.[a-zA-Z]+\" : \"([a-z.A-Z]+)\"").forEach(asked::add);
    find(source, "on(?:Enter|Key)\\(\\s*\"([a-zA-Z]+)\"").forEach(name -> asked.add("key." + name));
    find(source, "\\bfield\\(texts, \"([a-zA-Z]+)\"").forEach(name -> asked.add("field." + name));
    find(source, "\"(slip\\.[a-z]+)\"").forEach(asked::add);
    find(source, "Notice\\.named\\(\"([a-zA-Z]+)\"")
        .forEach(
            name -> {
              asked.add("notice." + name + ".what");
              asked.add("notice." + name + ".todo");
            });
    Set<String> there = new TreeSet<>(Texts.of(Language.THAI).names());
    there.removeIf(
        name -> name.matches("(screen|reader|step|light|status|decision|sex)\\.[A-Z_]+.*"));
    assertThat(asked).containsExactlyInAnyOrderElementsOf(there);
  }

  private static Stream<String> find(String source, String pattern) {
    return Pattern.compile(pattern)
        .matcher(source)
        .results()
        .map((MatchResult found) -> found.group(1));
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Test
  void faultTellsWhatHappenedWhatToDoAndWhatTheServerWrote() {
    Notice notice = Notice.of(DeskErrorCode.CAMERA_GONE, Optional.of("เหตุผล"));
    assertThat(Texts.of(Language.THAI).what(notice)).isEqualTo("กล้องหยุดส่งภาพ (เหตุผล)");
    assertThat(Texts.of(Language.ENGLISH).todo(notice)).startsWith("Check the cable");
    assertThat(Texts.of(Language.ENGLISH).todo(Notice.named("laserTries", 2)))
        .contains("2 more times");
  }

  @ParameterizedTest
  @EnumSource(DeskErrorCode.class)
  void everyFaultOfTheDeskHasItsTexts(DeskErrorCode code) {
    assertThat(code.operatorText().thai()).matches(text -> THAI.matcher(text).find());
    assertThat(code.operatorText().english()).isNotBlank();
  }
}
