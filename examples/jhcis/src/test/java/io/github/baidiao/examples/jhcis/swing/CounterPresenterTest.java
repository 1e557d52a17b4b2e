package io.github.baidiao.examples.jhcis.swing;

import static io.github.baidiao.examples.anyhis.testing.Invented.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.authen.DeskReading;
import io.github.baidiao.examples.anyhis.authen.DeskResult;
import io.github.baidiao.nhso.ClaimType;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The counter without a window: what is slow, and what is the screen's, is done when told. */
@Timeout(120)
class CounterPresenterTest {
  private static final ClaimType GENERAL = ClaimType.of("PG0060001");

  @TempDir private Path folder;
  private final Queue<Runnable> slow = new ArrayDeque<>();
  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();
  private CounterStage stage;
  private CounterPresenter presenter;

  private final CounterView view =
      new CounterView() {
        @Override
        public void busy(String thai) {
          shown.add("busy");
        }

        @Override
        public void ready(DeskReading.Ready reading) {
          shown.add("ready " + reading.visit().key().number());
        }

        @Override
        public void coded(DeskResult.Coded coded) {
          shown.add(coded.toString());
        }

        @Override
        public void notKept(DeskResult.NotKept notKept) {
          shown.add(notKept.toString());
        }

        @Override
        public void failed(ErrorCode why, Optional<String> serverText) {
          shown.add("failed " + why.id());
        }
      };

  @BeforeEach
  void open() {
    stage = new CounterStage(folder);
    presenter = new CounterPresenter(stage.desk, view, slow::add, screen::add);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void nothingSlowIsDoneWhereTheButtonIsPressed() {
    presenter.readCard();

    assertThat(shown).containsExactly("busy");
    slow.remove().run();
    assertThat(shown).as("the screen is told on its own thread").containsExactly("busy");
    screen.remove().run();
    assertThat(shown).containsExactly("busy", "ready 1");
  }

  @Test
  void chosenVisitGetsItsCode() {
    read();
    presenter.authen(key("1"), GENERAL, " 0812345678 ");
    catchUp();

    assertThat(shown).containsExactly("busy", "ready 1", "busy", "Coded, WRITTEN");
    assertThat(stage.his.the("1").claimCode()).contains("PP1000000001");
  }

  @Test
  void secondPressWhileItIsBusyDoesNothing() {
    read();
    presenter.authen(key("1"), GENERAL, "0812345678");
    presenter.authen(key("1"), GENERAL, "0812345678");
    presenter.readCard();
    catchUp();

    assertThat(stage.nhso.posted("confirm-save")).hasSize(1);
    assertThat(slow).isEmpty();
  }

  @Test
  void numberThatIsNoMobileIsToldAtOnceAndTheCardStays() {
    read();
    presenter.authen(key("1"), GENERAL, "12");
    assertThat(shown).last().asString().startsWith("failed CORE-");

    presenter.authen(key("1"), GENERAL, "0812345678");
    catchUp();
    assertThat(shown).last().isEqualTo("Coded, WRITTEN");
  }

  @Test
  void withoutACardNothingIsAsked() {
    stage.nhso.reader("no-card");
    read();
    presenter.authen(key("1"), GENERAL, "0812345678");

    assertThat(shown).hasSize(2).last().asString().startsWith("failed NHSO-10");
    assertThat(slow).isEmpty();
  }

  @Test
  void faultOfWhatIsBehindItIsShownAndTheNextCardCanBeRead() {
    stage.his.down(HisErrorCode.HIS_UNREACHABLE);
    read();
    assertThat(shown).last().isEqualTo("failed HIS-102");

    stage.his.down(null);
    read();
    assertThat(shown).last().isEqualTo("ready 1");
  }

  private void read() {
    presenter.readCard();
    catchUp();
  }

  private void catchUp() {
    slow.remove().run();
    screen.remove().run();
  }
}
