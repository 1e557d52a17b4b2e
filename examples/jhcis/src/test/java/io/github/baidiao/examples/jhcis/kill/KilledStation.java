package io.github.baidiao.examples.jhcis.kill;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.authen.AuthenDesk;
import io.github.baidiao.examples.anyhis.authen.DeskReading;
import io.github.baidiao.examples.anyhis.authen.DeskRequest;
import io.github.baidiao.examples.anyhis.authen.DeskSettings;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.jhcis.FundRule;
import io.github.baidiao.examples.jhcis.JhcisConnections;
import io.github.baidiao.examples.jhcis.JhcisDatabase;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.work.Pace;
import io.github.baidiao.examples.jhcis.work.SiteAtWork;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;

/**
 * A program that does a site's work until it is killed, the counter's too: {@code main JHCIS OWN
 * KEYS TEST NAME OFFSET}, where OWN is as {@link OwnPlace} says and OFFSET how many milliseconds
 * its clock is ahead.
 */
final class KilledStation {
  private static final HospitalCode UNIT = HospitalCode.of(JhcisSite.UNIT);
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  private static final Duration LONGEST_SEND = Duration.ofSeconds(4);

  private KilledStation() {}

  public static void main(String[] args) {
    URI test = URI.create(args[3]);
    Moments moments = new Moments(test);
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMillis(Long.parseLong(args[5])));
    Pace pace = Pace.hurried(clock, Path.of(args[2]), args[4]);
    try (HikariDataSource jhcis = pool(args[0]);
        OwnDatabase own = OwnPlace.open(args[1]);
        SecureSmartCardAgent agent = agent(test, pace)) {
      JhcisConnections connections =
          JhcisConnections.of(
              WatchedSource.of(jhcis, () -> moments.reached(Moment.IN_JHCIS), () -> {}));
      His his = new WatchedHis(JhcisDatabase.of(connections, UNIT, FundRule.standard()), moments);
      DataSource kept =
          WatchedSource.of(
              own.source(),
              () -> moments.reached(Moment.NOT_COMMITTED),
              () -> moments.reached(Moment.COMMITTED));
      try (SiteAtWork work =
          new SiteAtWork(
              his,
              kept,
              URI.create(test + "/nhso"),
              URI.create(test + "/phr"),
              pace,
              sender -> new WatchedSender(sender, moments, LONGEST_SEND),
              finding -> {})) {
        work.outbox().start();
        DeskSettings desk =
            DeskSettings.builder().clock(clock).longestAsk(pace.longestAsk()).build();
        serve(
            new AuthenDesk(agent, his, work.ledger(), work.writeBack(), desk),
            work,
            moments,
            clock);
      }
    }
  }

  private static void serve(AuthenDesk desk, SiteAtWork work, Moments moments, Clock clock) {
    while (true) {
      try {
        String visitor = moments.ask("next");
        if (!visitor.isEmpty()) {
          moments.ask("was/" + visitor.split(" ")[0] + "/" + counter(desk, visitor));
        }
        LocalDate today = LocalDate.now(clock.withZone(BANGKOK));
        work.round(today.minusDays(1), today);
      } catch (SdkException e) {
        // As the service does: told, and done again.
        System.out.println(e.code().id() + " " + e.detail().orElse(""));
      }
    }
  }

  /**
   * Returns what became of a visitor, who is {@code VISIT SEEN}; SEEN tells that a person looked.
   */
  private static String counter(AuthenDesk desk, String visitor) {
    try {
      return desk.read()
          .match(ready -> authen(desk, ready, visitor), notReady -> notReady.code().id());
    } catch (SdkException e) {
      return e.code().id();
    }
  }

  private static String authen(AuthenDesk desk, DeskReading.Ready ready, String visitor) {
    DeskRequest request =
        DeskRequest.builder()
            .patient(ready.patient())
            .visit(VisitKey.of(UNIT, visitor.split(" ")[0]))
            .claimType(ready.patient().claimTypes().get(0))
            .mobile(MobileNumber.of("0812345678"))
            .noneOnRecordAsSomebodySaw(visitor.endsWith(" none"))
            .build();
    return desk.authen(request)
        .match(
            coded -> KillRun.CODED,
            notKept -> notKept.why().id(),
            notDone -> notDone.why().id(),
            unknown -> KillRun.UNKNOWN);
  }

  private static SecureSmartCardAgent agent(URI test, Pace pace) {
    return SecureSmartCardAgent.connect(
        AgentSettings.builder()
            .baseUrl(URI.create(test + "/agent"))
            .hospitalCode(UNIT)
            .clock(pace.clock())
            .http(pace.http())
            .build());
  }

  private static HikariDataSource pool(String jdbc) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbc);
    config.setMaximumPoolSize(6);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }
}
