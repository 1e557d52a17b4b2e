package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceRocTest {
  /** Similarities: of one person 1, 0.98, 0.64; of strangers 0.77, 0.17. */
  private static final String ONE_SET =
      """
      a,b,same
      0.png,0.png,1
      0.png,10.png,1
      0.png,50.png,1
      0.png,40.png,0
      0.png,80.png,0
      """;

  private final ScriptedFaces faces = new ScriptedFaces();
  private @TempDir Path folder;

  @BeforeEach
  void takePictures() throws IOException {
    for (int degrees = 0; degrees < 100; degrees += 10) {
      ScriptedFaces.person(folder.resolve(degrees + ".png"), degrees);
    }
    ScriptedFaces.nobody(folder.resolve("nobody.png"));
  }

  @Test
  void figuresAreThoseOfTheLabelledPairs() throws IOException {
    Run run = roc(ONE_SET);

    assertThat(run.exitCode()).isZero();
    Schemas.assertFits("face-roc", run);
    Map<?, ?> set = set(run, 0);
    assertThat(set.get("set")).isEqualTo("all");
    assertThat(set.get("mated")).isEqualTo(3.0);
    assertThat(set.get("nonMated")).isEqualTo(2.0);
    assertThat(set.get("auc")).isEqualTo(5 / 6.0);
    assertThat(set.get("tenFoldAccuracy")).isNull();
    Map<?, ?> strict = (Map<?, ?>) ((List<?>) set.get("atFalseMatchRate")).get(2);
    assertThat(strict.get("target")).isEqualTo(0.001);
    assertThat(((Map<?, ?>) strict.get("trueAcceptRate")).get("count")).isEqualTo(2.0);
  }

  @Test
  void everyThresholdOfTheTableIsThereOnce() throws IOException {
    List<Object> thresholds = new ArrayList<>();
    ((List<?>) set(roc(ONE_SET), 0).get("thresholds"))
        .forEach(point -> thresholds.add(((Map<?, ?>) point).get("threshold")));

    assertThat(thresholds).contains(0.5, 0.9).doesNotHaveDuplicates();
  }

  @Test
  void everySetHasItsOwnFigures() throws IOException {
    Run run =
        roc(
            """
            set,a,b,same
            x,0.png,10.png,1
            y,0.png,50.png,true
            x,0.png,80.png,0
            y,0.png,20.png,FALSE
            """);

    assertThat(List.of(set(run, 0).get("set"), set(run, 0).get("auc")))
        .isEqualTo(List.of("x", 1.0));
    assertThat(List.of(set(run, 1).get("set"), set(run, 1).get("auc")))
        .isEqualTo(List.of("y", 0.0));
  }

  @Test
  void unusablePicturesAreCountedApartOrAsNonMatches() throws IOException {
    String list = ONE_SET + "nobody.png,0.png,1\n";

    Map<?, ?> apart = set(roc(list), 0);
    Map<?, ?> within = set(roc(list, "--failures-as-non-matches"), 0);

    assertThat(apart.get("matedFailures")).isEqualTo(1.0);
    assertThat(apart.get("mated")).isEqualTo(3.0);
    assertThat(within.get("matedFailures")).isEqualTo(1.0);
    assertThat(within.get("mated")).isEqualTo(4.0);
  }

  @Test
  void unreadablePictureIsInNoFigureAndTheExitCodeSaysSo() throws IOException {
    Run run = roc(ONE_SET + "missing.png,0.png,1\n");

    assertThat(run.exitCode()).isEqualTo(33);
    assertThat(set(run, 0).get("errors")).isEqualTo(1.0);
    assertThat(set(run, 0).get("mated")).isEqualTo(3.0);
  }

  @Test
  void cardFormIsTold() throws IOException {
    assertThat(roc(ONE_SET, "--card-form").json().get("cardForm")).isEqualTo(true);
    assertThat(roc(ONE_SET).json().get("cardForm")).isEqualTo(false);
  }

  @Test
  void plotIsAnSvgOfEverySetAndNeverWrittenOverAFile() throws Exception {
    Path plot = folder.resolve("roc.svg");
    String list =
        ONE_SET.replace("a,b,same", "a,b,same,set").replaceAll("([01])\n", "$1,<x & y>\n");

    Run run = roc(list, "-o", plot.toString());
    Run again = roc(list, "--out", plot.toString());

    assertThat(run.exitCode()).isZero();
    byte[] svg = Files.readAllBytes(plot);
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getElementsByTagName("path")
                .getLength())
        .isEqualTo(1);
    assertThat(new String(svg, java.nio.charset.StandardCharsets.UTF_8))
        .contains("&lt;x &amp; y&gt;: EER", "AUC 0.83333", ">0.01 %<", ">60 %<");
    assertThat(again.exitCode()).isEqualTo(2);
  }

  @Test
  void screenHasRatesWithTheirIntervals() throws IOException {
    Run run = Run.of(faces, "face", "roc", list(ONE_SET).toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Set / ชุด", "3 of one person, 2 of strangers", "TAR at FAR 0.1 %")
        .contains("66.67 % (20.77 to 93.85)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n0.png,10.png\n",
        "a,b,same\n0.png,10.png,maybe\n",
        "a,b,same\n0.png,10.png,1\n",
        "a,b,same\n0.png,10.png,0\n"
      })
  void listWithoutBothKindsOfPairsIsRefusedBeforeTheModelsAreLoaded(String list)
      throws IOException {
    Run run = roc(list);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().get("code")).isEqualTo("CLI-107");
    assertThat(faces.opened).hasValue(0);
  }

  @Test
  void setOfWhichNothingCouldBeComparedHasNoFigures() throws IOException {
    Run run = roc("a,b,same\nnobody.png,0.png,1\n0.png,80.png,0\n");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().get("code")).isEqualTo("CLI-107");
  }

  private static Map<?, ?> set(Run run, int index) {
    return (Map<?, ?>) ((List<?>) run.json().get("sets")).get(index);
  }

  private Run roc(String csv, String... more) throws IOException {
    List<String> line = new ArrayList<>(List.of("face", "roc", list(csv).toString(), "--json"));
    line.addAll(List.of(more));
    return Run.of(faces, line.toArray(String[]::new));
  }

  private Path list(String csv) throws IOException {
    return Files.writeString(folder.resolve("pairs.csv"), csv);
  }
}
