package io.github.baidiao.examples.jhcis.swing;

import static io.github.baidiao.examples.anyhis.testing.Invented.SOMCHAI;
import static io.github.baidiao.examples.anyhis.testing.Invented.key;
import static io.github.baidiao.examples.anyhis.testing.Invented.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.authen.AuthenDesk;
import io.github.baidiao.examples.anyhis.authen.DeskReading;
import io.github.baidiao.examples.anyhis.authen.DeskResult;
import io.github.baidiao.examples.anyhis.authen.DeskSettings;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.anyhis.testing.FakeHis;
import io.github.baidiao.examples.anyhis.testing.NhsoStubs;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.examples.anyhis.writing.WriteBackSettings;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
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
  private final FakeHis his =
      new FakeHis().with(visit("1", SOMCHAI, LocalDate.now(BangkokTime.ZONE)));
  private final Queue<Runnable> slow = new ArrayDeque<>();
  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();
  private NhsoStubs nhso;
  private SecureSmartCardAgent agent;
  private OwnDatabase database;
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
    nhso = new NhsoStubs();
    agent = nhso.agent();
    database = OwnDatabase.file(folder.resolve("own.db"));
    Ledger ledger = Ledger.on(database.source(), Clock.systemUTC());
    WriteBackSettings settings = WriteBackSettings.builder().mode(WriteMode.WRITE).build();
    WriteBack writeBack = new WriteBack(his, ledger, settings, finding -> {});
    AuthenDesk desk = new AuthenDesk(agent, his, ledger, writeBack, DeskSettings.builder().build());
    presenter = new CounterPresenter(desk, view, slow::add, screen::add);
  }

  @AfterEach
  void close() {
    agent.close();
    database.close();
    nhso.close();
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
    assertThat(his.the("1").claimCode()).contains("PP1000000001");
  }

  @Test
  void secondPressWhileItIsBusyDoesNothing() {
    read();
    presenter.authen(key("1"), GENERAL, "0812345678");
    presenter.authen(key("1"), GENERAL, "0812345678");
    presenter.readCard();
    catchUp();

    assertThat(nhso.posted("confirm-save")).hasSize(1);
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
    nhso.reader("no-card");
    read();
    presenter.authen(key("1"), GENERAL, "0812345678");

    assertThat(shown).hasSize(2).last().asString().startsWith("failed NHSO-10");
    assertThat(slow).isEmpty();
  }

  @Test
  void faultOfWhatIsBehindItIsShownAndTheNextCardCanBeRead() {
    his.down(HisErrorCode.HIS_UNREACHABLE);
    read();
    assertThat(shown).last().isEqualTo("failed HIS-102");

    his.down(null);
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
