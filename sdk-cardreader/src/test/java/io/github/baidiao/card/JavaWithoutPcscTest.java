package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.error.CardException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JavaWithoutPcscTest {

  @Test
  void runtimeTrimmedOfTheModuleIsToldEachTime() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base,java.logging",
                "-cp",
                System.getProperty("java.class.path"),
                Trimmed.class.getName())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said.lines())
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("CARD-101 ")
                    .endsWith("[this Java has no module java.smartcardio]"));
    assertThat(process.waitFor()).isZero();
  }

  /** The program of the other JVM. */
  static final class Trimmed {
    public static void main(String[] arguments) {
      for (int time = 0; time < 2; time++) {
        try {
          ThaiIdCards.pcsc();
        } catch (CardException e) {
          System.out.println(e.getMessage());
        }
      }
    }
  }
}
