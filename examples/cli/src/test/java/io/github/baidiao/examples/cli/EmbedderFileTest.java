package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.face.Decision;
import io.github.baidiao.face.opencv.OnnxEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbedderFileTest {
  private static final String LEAST =
      """
      file=nets/own.onnx
      modelId=own-512
      match=0.41
      review=0.3
      falseMatchRate=0.001
      source=ชุดของโรงพยาบาล
      """;

  private final ScriptedFaces faces = new ScriptedFaces();
  private @TempDir Path folder;

  @Test
  void netIsFoundBesideTheFileAndThresholdsAreItsOwn() throws IOException {
    EmbedderFile own = EmbedderFile.read(file("\uFEFF" + LEAST).toString());

    assertThat(own.embedder().file()).isEqualTo(folder.resolve("nets/own.onnx"));
    assertThat(own.embedder().mean()).isEqualTo(127.5);
    assertThat(own.thresholds().modelId()).isEqualTo("own-512");
    assertThat(own.thresholds().decide(0.4)).isEqualTo(Decision.REVIEW);
    assertThat(own.thresholds().source()).isEqualTo("ชุดของโรงพยาบาล");
  }

  @Test
  void whatTheNetWantsCanBeTold() throws IOException {
    OnnxEmbedder own =
        EmbedderFile.read(
                file(LEAST
                        + "inputSize=160\nchannels=BGR\nmean=0\ndivisor=255\nflipAveraging=false")
                    .toString())
            .embedder();

    assertThat(own.inputSize()).isEqualTo(160);
    assertThat(own.channels()).isEqualTo(OnnxEmbedder.Channels.BGR);
    assertThat(own.mean()).isZero();
    assertThat(own.divisor()).isEqualTo(255);
    assertThat(own.flipAveraging()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "match=0.41, '', CLI-109, no match",
    "match=0.41, match=high, CLI-109, [match]",
    "match=0.41, match=0.2, FACE-304, review must be",
    "review=0.3, 'review=0.3\nchannels=bgr', CLI-109, [channels]",
    "review=0.3, 'review=0.3\nflipAveraging=yes', CLI-109, [flipAveraging]",
    "review=0.3, 'review=0.3\ninputsize=160', CLI-109, a property that is none",
    "nets/own.onnx, c:\\users\\own.onnx, CLI-109, a backslash",
  })
  void whatIsNotValidIsRefusedByItsName(String good, String bad, String code, String detail)
      throws IOException {
    Run run = roc(file(LEAST.replace(good, bad)));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().get("code")).isEqualTo(code);
    assertThat(run.err()).contains(detail).doesNotContain("high", "users");
    assertThat(faces.opened).hasValue(0);
  }

  @Test
  void fileThatIsNotThereIsRefused() throws IOException {
    assertThat(roc(folder.resolve("secret")).error().get("code")).isEqualTo("CLI-109");
  }

  private Run roc(Path embedder) throws IOException {
    Path list = Files.writeString(folder.resolve("pairs.csv"), "a,b,same\nx,y,1\nx,z,0\n");
    return Run.of(
        faces, "face", "roc", list.toString(), "--json", "--embedder", embedder.toString());
  }

  private Path file(String properties) throws IOException {
    return Files.writeString(folder.resolve("own.properties"), properties);
  }
}
