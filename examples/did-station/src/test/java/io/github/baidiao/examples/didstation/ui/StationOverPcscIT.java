package io.github.baidiao.examples.didstation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.pcsc.SystemReaders;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.VpcdCard;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.didstation.station.Screen;
import io.github.baidiao.examples.sandbox.CardSlot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, with a reader of a real pcscd. */
@RequiresDisplay
@Timeout(600)
class StationOverPcscIT {
  private static final String READER = "Virtual PCD 00 00";

  private @TempDir Path pictures;

  @Test
  void citizenIsRegisteredOverPcscd() throws Exception {
    requirePcscd();
    Pictures.of("somchai", pictures.resolve("somchai.png"));
    VirtualSlot slot = new VirtualSlot();
    try (Stage stage =
        new Stage(SystemReaders.best(), slot, pictures, () -> new TestDouble(0.81, List.of()))) {
      stage.readyToRegister();
      stage.keyboard.enter();
      stage.until(Screen.RESULT);
      stage.pull();
      stage.keyboard.enter();
      stage.until(Screen.CITIZEN_CARD);
      stage.insert("boonmee");
      stage.until(Screen.CITIZEN);
      stage.pull();
      stage.until(Screen.VOID);
      assertThat(stage.slow.onEventThread()).isEmpty();
    }
  }

  private static void requirePcscd() {
    boolean there;
    try {
      there = SystemReaders.best().list().stream().anyMatch(each -> each.name().equals(READER));
    } catch (SdkException noService) {
      there = false;
    }
    if (!there && "true".equals(System.getenv("BAIDIAO_PCSC_REQUIRED"))) {
      throw new IllegalStateException("BAIDIAO_PCSC_REQUIRED=true, and there is no " + READER);
    }
    if (!there) {
      System.out.println("StationOverPcscIT left out: no pcscd with vpcd's readers");
    }
    Assumptions.assumeTrue(there, "no pcscd with vpcd's readers");
  }

  /** The first reader of vpcd. */
  private static final class VirtualSlot implements CardSlot {
    private final VpcdCard card = new VpcdCard();

    @Override
    public Optional<String> pcscReader() {
      return Optional.of(READER);
    }

    @Override
    public void insert(SimulatedCard simulated) {
      card.insert(simulated);
    }

    @Override
    public void remove() {
      card.remove();
    }

    @Override
    public void close() {
      card.close();
    }
  }
}
