package io.github.baidiao.examples.jhcis.day;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.authen.AuthenDesk;
import io.github.baidiao.examples.anyhis.authen.DeskSettings;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.jhcis.FundRule;
import io.github.baidiao.examples.jhcis.JhcisDatabase;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.stub.AgentService;
import io.github.baidiao.examples.jhcis.stub.Line;
import io.github.baidiao.examples.jhcis.stub.NhsoBook;
import io.github.baidiao.examples.jhcis.stub.NhsoServices;
import io.github.baidiao.examples.jhcis.stub.StubServer;
import io.github.baidiao.examples.jhcis.work.Pace;
import io.github.baidiao.examples.jhcis.work.SiteAtWork;
import io.github.baidiao.moph.stub.phr.PhrStub;
import io.github.baidiao.moph.stub.phr.PhrStubServer;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A site, its services and its hundred visitors, from eight in the morning on. */
final class WorkingDay implements AutoCloseable {
  private static final HospitalCode UNIT = HospitalCode.of(JhcisSite.UNIT);
  private static final Duration TICK = Duration.ofMinutes(1);
  private static final int MINUTES_OF_A_ROUND = 30;
  private static final LocalTime CLOSES = LocalTime.of(18, 30);

  private final DayClock clock = DayClock.at(Visitor.DAY.atTime(8, 0));
  private final NhsoBook book = new NhsoBook();
  private final AgentService agent = new AgentService(book, clock);
  private final NhsoServices nhso = new NhsoServices(book);
  private final StubServer agentServer = StubServer.start(agent::answer);
  private final StubServer nhsoServer = StubServer.start(nhso::answer);
  private final PhrStubServer phrServer = PhrStubServer.start(clock);
  private final Line nhsoLine = new Line(nhsoServer.address("nhso"));
  private final Line phrLine = new Line(phrServer.base());
  private final SecureSmartCardAgent agentClient;
  private final OwnDatabase own;
  private final SiteAtWork work;
  private final Clinic clinic;
  private final Counter counter;
  private final Map<String, Set<String>> toldInRound = new ConcurrentHashMap<>();
  private final Map<Integer, String> toldAtCounter = new LinkedHashMap<>();
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
  private final DayReport report;
  private int order;

  private record Event(LocalDateTime at, int order, Deed deed) {}

  @FunctionalInterface
  private interface Deed {
    void happens() throws SQLException;
  }

  WorkingDay(JhcisSite site, Path folder) {
    Path keys = folder.resolve("outbox.key");
    Pace pace = Pace.ofADay(clock, keys);
    His his = JhcisDatabase.of(site.connections(), UNIT, FundRule.standard());
    own = OwnDatabase.file(folder.resolve("ledger.sqlite"));
    work =
        new SiteAtWork(
            his, own.source(), nhsoLine.base(), phrLine.base(), pace, it -> it, this::found);
    agentClient =
        SecureSmartCardAgent.connect(
            AgentSettings.builder()
                .baseUrl(agentServer.address("agent"))
                .hospitalCode(UNIT)
                .clock(clock)
                .http(pace.http())
                .build());
    AuthenDesk desk =
        new AuthenDesk(
            agentClient,
            his,
            work.ledger(),
            work.writeBack(),
            DeskSettings.builder().clock(clock).build());
    clinic = new Clinic(site);
    counter = new Counter(agent, desk);
    report = new DayReport(clock);
  }

  private void found(Finding finding) {
    toldInRound
        .computeIfAbsent(finding.visit().number(), any -> ConcurrentHashMap.newKeySet())
        .add(finding.code());
  }

  /** Plays the day, and one more round a day later, when all is looked at for the last time. */
  void play() throws SQLException {
    clinic.opens();
    at(Visitor.DAY.atTime(Visitor.NOON), this::lineGoesDown);
    at(Visitor.DAY.atTime(Visitor.LINE_BACK), this::lineComesBack);
    Visitor.all().forEach(this::comes);
    LocalDateTime end = Visitor.DAY.atTime(CLOSES);
    for (int minute = 0; clock.bangkok().isBefore(end); minute++) {
      while (!events.isEmpty() && !events.peek().at().isAfter(clock.bangkok())) {
        events.remove().deed().happens();
      }
      if (minute % MINUTES_OF_A_ROUND == 0) {
        round();
      }
      work.outbox().drainOnce();
      clock.goOn(TICK);
    }
    clock.goOn(Duration.ofDays(1));
    report.says("ตรวจซ้ำวันถัดไป", "looked at again a day later");
    round();
    work.outbox().drainOnce();
    round();
  }

  private void at(LocalDateTime time, Deed deed) {
    events.add(new Event(time, order++, deed));
  }

  private void comes(Visitor visitor) {
    at(visitor.arrives(), () -> clinic.registers(visitor));
    at(visitor.atCounter(), () -> authenticates(visitor));
    if (visitor.course() != Course.CANCELLED && visitor.course() != Course.STILL_OPEN) {
      at(visitor.goesHome(), () -> clinic.finishes(visitor));
    }
    switch (visitor.course()) {
      case CANCELLED -> at(visitor.onTheWay(), () -> clinic.cancels(visitor));
      case SAVED_OVER -> at(visitor.onTheWay(), () -> clinic.savesOver(visitor));
      case AT_NOON -> at(visitor.onTheWay(), () -> confirmsByTelephone(visitor));
      case CORRECTED -> at(visitor.afterwards(), () -> clinic.diagnoses(visitor, "I10", "02"));
      case CLOSING_REFUSED -> nhso.refuse(Integer.toString(visitor.visitno()));
      case CLOSING_LOST -> nhso.loseAnswer(Integer.toString(visitor.visitno()));
      case CLOSING_NEVER_SHOWN -> {
        nhso.loseAnswer(Integer.toString(visitor.visitno()));
        book.hideClosing(Integer.toString(visitor.visitno()));
      }
      default -> {}
    }
  }

  private void authenticates(Visitor visitor) {
    counter
        .authenticates(visitor)
        .ifPresent(
            code -> {
              toldAtCounter.put(visitor.visitno(), code);
              report.counter(visitor.visitno(), code);
            });
  }

  private void confirmsByTelephone(Visitor visitor) {
    book.claimCode(visitor.citizenId(), "PG0060001", clock.bangkok(), "");
  }

  private void lineGoesDown() {
    agent.line(false);
    nhsoLine.goesDown();
    phrLine.goesDown();
    report.says("สายขาด", "the line goes down");
  }

  private void lineComesBack() {
    report.waiting(work.outbox().statistics());
    agent.line(true);
    nhsoLine.comesBack();
    phrLine.comesBack();
    report.repeated();
    report.says("สายกลับมา", "the line is back");
  }

  private void round() {
    toldInRound.clear();
    LocalDate today = clock.bangkok().toLocalDate();
    work.round(today.minusDays(2), today).ifPresent(fault -> report.fault(fault));
  }

  /** What the last round told of a visit. */
  Set<String> told(Visitor visitor) {
    return new TreeSet<>(toldInRound.getOrDefault(Integer.toString(visitor.visitno()), Set.of()));
  }

  /** What the counter's screen showed instead of a code. */
  Map<Integer, String> toldAtCounter() {
    return toldAtCounter;
  }

  NhsoBook book() {
    return book;
  }

  PhrStub phr() {
    return phrServer.stub();
  }

  SiteAtWork work() {
    return work;
  }

  OwnDatabase own() {
    return own;
  }

  DayReport report() {
    return report;
  }

  @Override
  public void close() {
    work.close();
    agentClient.close();
    own.close();
    nhsoLine.close();
    phrLine.close();
    agentServer.close();
    nhsoServer.close();
    phrServer.close();
  }
}
