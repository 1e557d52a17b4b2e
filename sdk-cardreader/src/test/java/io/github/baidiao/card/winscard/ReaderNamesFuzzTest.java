package io.github.baidiao.card.winscard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** However a driver names its reader: names end where their NULs are. */
class ReaderNamesFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(ReaderNamesFuzzTest.class, ReaderNamesFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (WinscardLibrary.LAYOUT.wide) {
      return; // The bytes of the corpus are those of pcsclite.
    }
    Memory memory = Words.cleared(input.length + 2L);
    memory.write(0, input, 0, input.length);

    List<String> names = Words.texts(memory);

    assertThat(names).isEqualTo(split(input));
  }

  /** The names up to the first that is empty; a NUL is supposed behind the input. */
  private static List<String> split(byte[] input) {
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= input.length; at++) {
      if (at == input.length || input[at] == 0) {
        if (at == from) {
          return names;
        }
        names.add(new String(input, from, at - from, StandardCharsets.UTF_8));
        from = at + 1;
      }
    }
    return names;
  }
}
