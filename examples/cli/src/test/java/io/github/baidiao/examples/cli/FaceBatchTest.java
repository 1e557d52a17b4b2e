package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceBatchTest {
  private final ScriptedFaces faces = new ScriptedFaces();
  private @TempDir Path folder;

  @BeforeEach
  void takePictures() throws IOException {
    for (int degrees = 0; degrees < 100; degrees += 10) {
      ScriptedFaces.person(folder.resolve("img/" + degrees + ".png"), degrees);
    }
    ScriptedFaces.nobody(folder.resolve("img/nobody.png"));
    Files.writeString(folder.resolve("img/text.png"), "no picture");
  }

  @Test
  void everyPairHasItsLineInTheOrderOfTheListWithItsOtherColumns() throws IOException {
    Run run =
        batch(
            "set,a,b,same\nx,img/0.png,img/10.png,1\ny,img/0.png,img/50.png,0\nz,img/90.png,img/0.png,0\n");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    run.out().lines().forEach(line -> Schemas.assertFits("face-batch", line));
    assertThat(run.lines())
        .extracting(line -> line.get("set"), line -> line.get("decision"), line -> line.get("same"))
        .containsExactly(
            tuple("x", "MATCH", "1"), tuple("y", "REVIEW", "0"), tuple("z", "NO_MATCH", "0"));
    assertThat(run.out().lines().findFirst().orElseThrow())
        .startsWith("{\"a\":\"img/0.png\",\"b\":\"img/10.png\",\"similarity\":0.98")
        .endsWith("\"decision\":\"MATCH\",\"problems\":[],\"set\":\"x\",\"same\":\"1\"}");
  }

  @Test
  void pictureInManyPairsIsEmbeddedOnceAndTheModelsAreLoadedOnce() throws IOException {
    StringBuilder list = new StringBuilder("a,b,n\n");
    for (int i = 0; i < 400; i++) {
      list.append("img/" + 10 * (i % 10) + ".png,img/" + 10 * (i / 10 % 10) + ".png," + i + "\n");
    }

    Run run = batch(list.toString());

    assertThat(run.lines())
        .extracting(line -> line.get("n"))
        .containsExactlyElementsOf(IntStream.range(0, 400).mapToObj(Integer::toString).toList());
    assertThat(faces.embedded).hasValue(10);
    assertThat(faces.opened).hasValue(1);
    assertThat(faces.closed).hasValue(1);
  }

  @Test
  void cardFormIsOfAOnly() throws IOException {
    Run run = batch("a,b\nimg/0.png,img/0.png\nimg/0.png,img/50.png\n", "--card-form");

    assertThat(run.exitCode()).isZero();
    assertThat(faces.embedded).hasValue(3);
    assertThat((Double) run.lines().get(1).get("similarity")).isCloseTo(0.6428, within(0.03));
  }

  @Test
  void unusablePictureIsAnOutcomeAndHasNoSimilarity() throws IOException {
    Run run = batch("a,b\nimg/nobody.png,img/0.png\nimg/0.png,img/0.png\n");

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(2);
    Map<?, ?> first = run.lines().get(0);
    assertThat(first.containsKey("similarity")).isTrue();
    assertThat(first.get("similarity")).isNull();
    assertThat(first.get("decision")).isEqualTo("UNUSABLE");
    assertThat(problems(first)).containsExactly("a FACE-201");
  }

  @Test
  void unreadableFileIsAnErrorOnItsLineAndTheRunGoesOn() throws IOException {
    Run run =
        batch("a,b\nimg/0.png,img/missing.png\nimg/text.png,img/nobody.png\nimg/0.png,img/0.png\n");

    assertThat(run.exitCode()).isEqualTo(33);
    run.out().lines().forEach(line -> Schemas.assertFits("face-batch", line));
    assertThat(run.lines())
        .extracting(line -> line.get("decision"))
        .containsExactly("ERROR", "ERROR", "MATCH");
    assertThat(problems(run.lines().get(0))).containsExactly("b FACE-105");
    assertThat(problems(run.lines().get(1))).containsExactly("a FACE-101", "b FACE-201");
  }

  @Test
  void csvHasQuotesBomsAndLineEndsOfWindows() throws IOException {
    ScriptedFaces.person(folder.resolve("img/สมชาย, \"ก\".png"), 10);
    Files.copy(folder.resolve("img/0.png"), folder.resolve("img/with space.png"));

    Run run =
        batch(
            "\uFEFFa,b,note\r\n\"img/สมชาย, \"\"ก\"\".png\",img/with space.png,\"two\r\nlines\"\r\n");

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines().get(0).get("a")).isEqualTo("img/สมชาย, \"ก\".png");
    assertThat(run.lines().get(0).get("note")).isEqualTo("two\r\nlines");
    assertThat(run.lines().get(0).get("decision")).isEqualTo("MATCH");
  }

  @Test
  void columnNamedLikeAFieldGivesWay() throws IOException {
    Run run = batch("a,b,decision,similarity\nimg/0.png,img/10.png,OLD,7\n");

    assertThat(run.lines().get(0).get("decision")).isEqualTo("MATCH");
    assertThat((Double) run.lines().get(0).get("similarity")).isLessThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a,b\n",
        "a,c\nimg/0.png,img/10.png\n",
        "a,b,c\nimg/0.png,secret.png\n",
        "a,b\n\"img/0.png,secret.png\n",
        "a,a\nimg/0.png,secret.png\n"
      })
  void listThatIsNoneIsRefusedWithoutQuotingIt(String list) throws IOException {
    Run run = batch(list);

    assertThat(run.exitCode()).isEqualTo(2);
    Schemas.assertFits("error", run);
    assertThat(run.err()).contains("CLI-107").doesNotContain("secret", "\tat ");
    assertThat(faces.opened).hasValue(0);
  }

  // As Excel in Thailand saves it unless told otherwise.
  @Test
  void listThatIsNotUtf8IsRefusedBeforeTheModelsAreLoaded() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("thai.csv"), "a,b\nรูป.png,0.png\n", Charset.forName("x-windows-874"));

    Run run = Run.of(faces, "face", "batch", "--json", list.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("CLI-107", "[not UTF-8]");
    assertThat(faces.opened).hasValue(0);
  }

  @Test
  void listThatIsNotThereIsRefused() {
    Run run = Run.of(faces, "face", "batch", "--json", folder.resolve("none.csv").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    Schemas.assertFits("error", run);
  }

  @Test
  void progressIsShownToThoseWhoSeeItAndTakenAway() throws IOException {
    Path list = list("a,b\nimg/0.png,img/10.png\nimg/0.png,img/80.png\n");

    Run seen = Run.ofATerminal(faces, "face", "batch", list.toString());

    assertThat(seen.err()).contains("] 2/2").endsWith(" \r").doesNotContain("\033");
    assertThat(seen.lines()).hasSize(2);
  }

  private static List<String> problems(Map<?, ?> line) {
    return ((List<?>) line.get("problems"))
        .stream()
            .map(problem -> (Map<?, ?>) problem)
            .map(problem -> problem.get("picture") + " " + problem.get("code"))
            .toList();
  }

  private Run batch(String csv, String... more) throws IOException {
    List<String> line = new ArrayList<>(List.of("face", "batch", list(csv).toString(), "--json"));
    line.addAll(List.of(more));
    return Run.of(faces, line.toArray(String[]::new));
  }

  private Path list(String csv) throws IOException {
    return Files.write(folder.resolve("pairs.csv"), csv.getBytes(StandardCharsets.UTF_8));
  }
}
