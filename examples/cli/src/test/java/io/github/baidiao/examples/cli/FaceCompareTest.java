package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceCompareTest {
  private final ScriptedFaces faces = new ScriptedFaces();
  private @TempDir Path folder;

  @BeforeEach
  void takePictures() throws IOException {
    ScriptedFaces.person(folder.resolve("card.png"), 0);
    ScriptedFaces.person(folder.resolve("again.png"), 10);
    ScriptedFaces.person(folder.resolve("perhaps.png"), 50);
    ScriptedFaces.person(folder.resolve("stranger.png"), 80);
    ScriptedFaces.nobody(folder.resolve("nobody.png"));
    ScriptedFaces.twoPersons(folder.resolve("two.png"));
    Files.writeString(folder.resolve("text.png"), "somchai");
  }

  // Cosines of 10, 50 and 80 degrees, from a table.
  @ParameterizedTest
  @CsvSource({
    "again.png, 0, MATCH, 0.9848",
    "perhaps.png, 31, REVIEW, 0.6428",
    "stranger.png, 30, NO_MATCH, 0.1736"
  })
  void exitCodeIsTheDecision(String live, int exitCode, String decision, double similarity) {
    Run run = compare("card.png", live, "--json");

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.err()).isEmpty();
    Schemas.assertFits("face-compare", run);
    assertThat(run.json().get("decision")).isEqualTo(decision);
    assertThat((Double) run.json().get("similarity")).isCloseTo(similarity, within(1e-4));
    assertThat(run.json().get("problems")).isEqualTo(List.of());
  }

  @Test
  void answerNamesThresholdsModelsAndWhatWasChecked() {
    Map<?, ?> json = compare("card.png", "again.png", "--json").json();

    assertThat(json.get("thresholds"))
        .isEqualTo(
            Map.of("match", 0.9, "review", 0.5, "falseMatchRate", 0.001, "source", "a script"));
    assertThat(json.get("model")).isEqualTo(Map.of("id", "scripted-embedder", "version", "2"));
    assertThat(json.get("finder")).isEqualTo(Map.of("id", "scripted-finder", "version", "1"));
    assertThat(json.get("checked")).isEqualTo(List.of("FACES", "QUALITY"));
    assertThat(((Map<?, ?>) json.get("quality")).keySet()).hasToString("[a, b]");
  }

  @ParameterizedTest
  @CsvSource({
    "card.png, nobody.png, b, FACE-201",
    "two.png, again.png, a, FACE-202",
    "nobody.png, two.png, a, FACE-201"
  })
  void pictureWithoutOneClearFaceIsAnAnswer(String a, String b, String picture, String code) {
    Run run = compare(a, b, "--json");

    assertThat(run.exitCode()).isEqualTo(32);
    Schemas.assertFits("face-compare", run);
    assertThat(run.json().get("similarity")).isNull();
    assertThat(run.json().get("decision")).isEqualTo("UNUSABLE");
    assertThat((List<?>) run.json().get("problems"))
        .singleElement()
        .extracting(
            problem ->
                ((Map<?, ?>) problem).get("picture") + " " + ((Map<?, ?>) problem).get("code"))
        .isEqualTo(picture + " " + code);
  }

  @ParameterizedTest
  @CsvSource({"card.png, missing.png, FACE-105", "text.png, card.png, FACE-101"})
  void pictureThatCannotBeReadIsToldWithoutItsName(String a, String b, String code) {
    Run run = compare(a, b, "--json");

    assertThat(run.exitCode()).isEqualTo(33);
    Schemas.assertFits("error", run);
    assertThat(run.error().get("code")).isEqualTo(code);
    assertThat(run.out() + run.err())
        .doesNotContain("missing.png", "text.png", "somchai", "\tat ", folder.toString());
    assertThat(faces.opened).hasValue(0);
  }

  @Test
  void sheetSpeaksBothLanguages() {
    assertThat(compare("card.png", "again.png").out())
        .contains("MATCH ตรงกัน", "0.9848", "match from 0.9000", "0.1 %", "scripted-embedder 2");
    assertThat(compare("card.png", "perhaps.png").out()).contains("REVIEW ให้เจ้าหน้าที่");
    assertThat(compare("card.png", "stranger.png").out()).contains("NO_MATCH ไม่ตรงกัน");
    assertThat(compare("card.png", "nobody.png").out())
        .contains("UNUSABLE เทียบไม่ได้", "b: FACE-201", "What to do / ควรทำ");
  }

  @Test
  void engineIsClosed() {
    compare("card.png", "again.png");

    assertThat(faces.closed).hasValue(1);
  }

  @Test
  void bothPicturesAreNeeded() {
    Run run = Run.of(faces, "face", "compare", folder.resolve("card.png").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("CLI-101", "missing: B").doesNotContain("card.png");
  }

  @ParameterizedTest
  @CsvSource({"again.png, 0, true", "nobody.png, 32, false", "two.png, 32, false"})
  void qualityOfAPictureIsAnAnswer(String file, int exitCode, boolean usable) {
    Run run = Run.of(faces, "face", "quality", folder.resolve(file).toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(exitCode);
    Schemas.assertFits("face-quality", run);
    assertThat(run.json().get("usable")).isEqualTo(usable);
  }

  @Test
  void qualityOnTheScreenSpeaksBothLanguages() {
    assertThat(quality("again.png").out()).contains("Quality of FILE / คุณภาพรูป FILE");
    assertThat(quality("nobody.png").out()).contains("Unusable / ใช้ไม่ได้", "FACE-201");
    assertThat(quality("missing.png").exitCode()).isEqualTo(33);
  }

  private Run quality(String file) {
    return Run.of(faces, "face", "quality", "--reference", folder.resolve(file).toString());
  }

  private Run compare(String a, String b, String... more) {
    List<String> line = new ArrayList<>(List.of("face", "compare"));
    line.addAll(List.of(folder.resolve(a).toString(), folder.resolve(b).toString()));
    line.addAll(List.of(more));
    return Run.of(faces, line.toArray(String[]::new));
  }
}
