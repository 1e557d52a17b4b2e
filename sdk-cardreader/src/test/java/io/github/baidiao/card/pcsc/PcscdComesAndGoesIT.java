package io.github.baidiao.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Programs that outlive their pcscd, one for each way and all at the same time. Each has a pcscd of
 * its own, so that the machine's is left alone.
 */
@Timeout(120)
class PcscdComesAndGoesIT {
  private static final Map<Way, OwnPcscdProgram> PROGRAMS = new EnumMap<>(Way.class);

  @TempDir static Path output;

  @BeforeAll
  static void start() throws Exception {
    OwnPcscdProgram.require(PcscdComesAndGoesIT.class);
    for (Way way : Way.values()) {
      // pcscd gives 200 handles to one context; the third way is there for the recovery alone.
      String cards = way == Way.JNASMARTCARDIO ? "16" : "256";
      PROGRAMS.put(
          way,
          OwnPcscdProgram.start(
              PcscdComesAndGoes.class, output.resolve(way + ".txt"), way.name(), cards));
    }
  }

  @AfterAll
  static void end() {
    PROGRAMS.values().forEach(OwnPcscdProgram::close);
  }

  @ParameterizedTest
  @EnumSource
  void programOutlivesItsPcscdAndManyPulledCards(Way way) throws Exception {
    assertThat(PROGRAMS.get(way).held())
        .containsExactly(
            "held: started after the program, first without a reader",
            "held: stopped",
            "held: killed",
            "held: restarted unnoticed",
            "held: cards pulled");
  }
}
