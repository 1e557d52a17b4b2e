package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.pcsc.SystemReaders;
import io.github.baidiao.card.winscard.WinscardReaders;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What of the ways to PC/SC is missing: the module of the JDK, JNA, or both. */
@Timeout(180)
class JavaWithoutPcscTest {
  private static final List<String> TRIMMED =
      List.of("--limit-modules", "java.base,java.logging,jdk.unsupported");
  private static final String WITH_JNA = System.getProperty("java.class.path");
  private static final String WITHOUT_JNA =
      Arrays.stream(WITH_JNA.split(File.pathSeparator))
          .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("jna-"))
          .collect(Collectors.joining(File.pathSeparator));

  @Test
  void runtimeTrimmedOfTheModuleIsToldEachTime() throws Exception {
    assertThat(choice(TRIMMED, WITHOUT_JNA))
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("CARD-101 ")
                    .endsWith("[this Java has no module java.smartcardio]"));
  }

  @Test
  void trimmedRuntimeReadsThroughJna() throws Exception {
    assumeThat(WinscardReaders.available()).isTrue();
    assertThat(choice(TRIMMED, WITH_JNA)).containsOnly("WinscardReaders");
  }

  @Test
  void programWithoutJnaReadsThroughTheJdk() throws Exception {
    assertThat(choice(List.of(), WITHOUT_JNA)).containsOnly("PcscReaders");
  }

  @Test
  void bindingAskedForByNameWithoutJnaIsToldEachTime() throws Exception {
    assertThat(said(ByName.class, List.of(), WITHOUT_JNA))
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("CARD-101 ")
                    .endsWith("[no JNA 5, or no PC/SC library]"));
  }

  private static List<String> choice(List<String> options, String classPath)
      throws IOException, InterruptedException {
    return said(Choice.class, options, classPath);
  }

  private static List<String> said(Class<?> program, List<String> options, String classPath)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, program.getName()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.lines().toList();
  }

  /** The program of the other JVM. */
  static final class Choice {
    public static void main(String[] arguments) {
      for (int time = 0; time < 2; time++) {
        try {
          ThaiIdCards.pcsc();
          System.out.println(SystemReaders.best().getClass().getSimpleName());
        } catch (CardException e) {
          System.out.println(e.getMessage());
        }
      }
    }
  }

  /** As {@link Choice}, for a program that wants the binding and nothing else. */
  static final class ByName {
    public static void main(String[] arguments) {
      for (int time = 0; time < 2; time++) {
        try {
          System.out.println(new WinscardReaders().list());
        } catch (CardException e) {
          System.out.println(e.getMessage());
        }
      }
    }
  }
}
