package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.ClosingWrite;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.ledger.WriteState;
import io.github.baidiao.examples.anyhis.testing.HandClock;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.examples.anyhis.writing.WriteBackSettings;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.site.JhcisWindow;
import io.github.baidiao.nhso.ClaimCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Officers have visits open in JHCIS, and save them at any moment, while codes come in and are
 * written: for ten minutes, which pass as fast as the server can. Afterwards each code stands in
 * its visit, or was told to be gone.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(JhcisServer.class)
@Timeout(300)
class OpenWindowsIT {
  private static final HospitalCode UNIT = HospitalCode.of(JhcisSite.UNIT);
  private static final LocalDate DAY = LocalDate.of(2025, 11, 7);
  private static final int VISITS = 40;
  private static final int TEN_MINUTES = 600;
  private static final int SERVICE_PAUSE = 20;

  @Parameter JhcisServer server;
  @TempDir Path folder;
  private final HandClock clock = HandClock.onTheDay();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private JhcisSite site;
  private OwnDatabase own;
  private Ledger ledger;
  private WriteBack writeBack;

  @BeforeEach
  void visitsOfADay() throws SQLException {
    site = JhcisSite.on(server);
    for (int visit = 1; visit <= VISITS; visit++) {
      site.person(visit).insert();
      site.visit(visit, visit, DAY.toString()).insert();
    }
    own = OwnDatabase.file(folder.resolve("ledger.db"));
    ledger = Ledger.on(own.source(), clock);
    writeBack =
        new WriteBack(
            JhcisDatabase.of(site.connections(), UNIT, FundRule.standard()),
            ledger,
            WriteBackSettings.builder().mode(WriteMode.WRITE).clock(clock).build(),
            this::told);
  }

  @AfterEach
  void close() throws SQLException {
    own.close();
    site.close();
  }

  private void told(Finding finding) {
    told.add(finding.visit().number() + " " + finding.code());
  }

  private static VisitWrite values(Task task, int visit) {
    return task == Task.CLAIM_CODE
        ? ClaimCodeWrite.builder()
            .code(ClaimCode.of(code(task, visit)))
            .at(DAY.atTime(9, 31))
            .service("PG0060001")
            .mainInscl("UCS")
            .build()
        : ClosingWrite.builder()
            .code(ClaimCode.of(code(task, visit)))
            .seq("S" + visit)
            .amount(new BigDecimal("150.00"))
            .build();
  }

  private static String code(Task task, int visit) {
    return (task == Task.CLAIM_CODE ? "PP" : "EP") + (2_000_000_000L + visit);
  }

  private static VisitKey key(int visit) {
    return VisitKey.of(UNIT, String.valueOf(visit));
  }

  private boolean answered(Task task, int visit) {
    PersonKey person = PersonKey.of(UNIT, String.valueOf(visit));
    LedgerEntry asked =
        LedgerEntry.builder()
            .task(task)
            .visit(VisitIdentity.of(key(visit), person, DAY))
            .state(LedgerState.PLANNED)
            .build();
    writeBack.answered(asked, values(task, visit));
    return true;
  }

  /** Something that happens at a second of the ten minutes. */
  private record Moment(int second, Callable<?> what) {}

  // Two windows for each visit; each is opened once, and saved up to four times after.
  private List<Moment> tenMinutes(Random random, boolean savesNhsosColumns) {
    List<Moment> moments = new ArrayList<>();
    for (int second = 0; second <= TEN_MINUTES; second += SERVICE_PAUSE) {
      moments.add(new Moment(second, writeBack::run));
    }
    for (int each = 1; each <= VISITS; each++) {
      int visit = each;
      int authen = random.nextInt(TEN_MINUTES - 120);
      moments.add(new Moment(authen, () -> answered(Task.CLAIM_CODE, visit)));
      int closing = authen + random.nextInt(120);
      moments.add(new Moment(closing, () -> answered(Task.CLOSING, visit)));
      for (int window = 0; window < 2; window++) {
        int opened = random.nextInt(TEN_MINUTES);
        List<JhcisWindow> open = new ArrayList<>();
        moments.add(
            new Moment(
                opened,
                () -> open.add(JhcisWindow.open(site.administrator(), savesNhsosColumns, visit))));
        for (int save = random.nextInt(4); save >= 0; save--) {
          int at = opened + 1 + random.nextInt(TEN_MINUTES - opened);
          moments.add(new Moment(at, () -> saved(open.get(0), visit, at)));
        }
      }
    }
    moments.sort(Comparator.comparingInt(Moment::second));
    return moments;
  }

  private final Map<Integer, String> typed = new HashMap<>();

  private boolean saved(JhcisWindow window, int visit, int second) throws SQLException {
    typed.put(visit, "ไอ " + second);
    window.types("ไอ " + second).save();
    return true;
  }

  private void play(List<Moment> moments) throws Exception {
    int now = 0;
    for (Moment moment : moments) {
      clock.pass(Duration.ofSeconds(moment.second() - now));
      now = moment.second();
      moment.what().call();
    }
  }

  private void looksOfTheNextDays() {
    for (Duration pause :
        List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(1))) {
      clock.pass(pause);
      writeBack.run();
    }
  }

  // Looked for by the administrator's own connection; whoever calls it knows how many to expect.
  private List<String> gone() throws SQLException {
    List<String> gone = new ArrayList<>();
    for (int visit = 1; visit <= VISITS; visit++) {
      for (Task task : List.of(Task.CLAIM_CODE, Task.CLOSING)) {
        String column = task == Task.CLAIM_CODE ? "claimcode_nhso" : "nhso_authencode_closed";
        boolean stands = site.inVisit(visit, column).filter(code(task, visit)::equals).isPresent();
        WriteState state = ledger.find(task, key(visit)).orElseThrow().writeState();
        if (!stands) {
          gone.add(visit + " " + task);
          assertThat(state)
              .as("what the ledger says of %s", gone)
              .isEqualTo(WriteState.OVERWRITTEN);
          assertThat(told).contains(visit + " HIS-210");
        }
      }
    }
    return gone;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void noCodeIsLostWithoutOurNoticingAndAllStandInTheEnd(long seed) throws Exception {
    play(tenMinutes(new Random(seed), true));
    looksOfTheNextDays();

    List<String> gone = gone();
    assertThat(gone).as("windows have saved over codes").isNotEmpty();

    for (String each : gone) {
      String[] words = each.split(" ");
      writeBack.again(Task.valueOf(words[1]), key(Integer.parseInt(words[0])));
    }
    looksOfTheNextDays();
    assertThat(gone()).isEmpty();
  }

  @Test
  void windowsWithoutNhsosColumnsTakeNothingAwayAndLoseNothing() throws Exception {
    play(tenMinutes(new Random(3), false));
    looksOfTheNextDays();

    assertThat(gone()).isEmpty();
    assertThat(told).isEmpty();
    for (Map.Entry<Integer, String> each : typed.entrySet()) {
      assertThat(site.inVisit(each.getKey(), "symptoms")).contains(each.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void savesAtTheVeryMomentOfWritingAreNoticedToo(boolean savesNhsosColumns) throws Exception {
    AtomicBoolean open = new AtomicBoolean(true);
    ExecutorService officers = Executors.newFixedThreadPool(4);
    try {
      List<Future<Long>> saves = new ArrayList<>();
      for (int officer = 0; officer < 4; officer++) {
        Random random = new Random(officer);
        saves.add(officers.submit(() -> saveAtRandom(random, savesNhsosColumns, open)));
      }
      for (int visit = 1; visit <= VISITS; visit++) {
        answered(Task.CLAIM_CODE, visit);
        answered(Task.CLOSING, visit);
      }
      open.set(false);
      for (Future<Long> each : saves) {
        assertThat(each.get()).isPositive();
      }
    } finally {
      officers.shutdownNow();
    }
    looksOfTheNextDays();

    List<String> gone = gone();
    if (!savesNhsosColumns) {
      assertThat(gone).isEmpty();
    }
  }

  private long saveAtRandom(Random random, boolean savesNhsosColumns, AtomicBoolean open)
      throws SQLException {
    long saves = 0;
    try (Connection connection = site.administratorsDataSource().getConnection()) {
      do {
        int visit = 1 + random.nextInt(VISITS);
        JhcisWindow window = JhcisWindow.open(connection, savesNhsosColumns, visit);
        for (int save = random.nextInt(3); save >= 0; save--) {
          window.types("ไอ " + saves).save();
          saves++;
        }
      } while (open.get());
    }
    return saves;
  }
}
