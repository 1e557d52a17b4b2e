package io.github.baidiao.examples.jhcis.kill;

import io.github.baidiao.examples.jhcis.site.Citizens;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.stub.NhsoBook.Given;
import io.github.baidiao.examples.jhcis.work.LedgerRows.Row;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that do a site's work are killed with {@code kill -9}, 6 times, and 50 times with {@code
 * -Dbaidiao.endurance=true}: no visit is authenticated or closed twice, none is forgotten, and
 * every code that NHSO gave is in the ledger, and in JHCIS unless a window saved over it, which is
 * known. The seed of a run is printed; {@code -Dbaidiao.kill.seed=...} chooses in the same way
 * again.
 */
@Timeout(1800)
class JhcisKillIT {
  private static final int KILLS = Boolean.getBoolean("baidiao.endurance") ? 50 : 6;

  @TempDir private Path folder;

  @Test
  void oneStationWithItsLedgerInAFile() throws Exception {
    try (JhcisSite site = JhcisSite.on(JhcisServer.MARIADB)) {
      holds(site, folder.resolve("ledger.sqlite").toString(), 1);
    }
  }

  @Test
  void twoStationsWithTheirLedgerOnTheServer() throws Exception {
    try (JhcisSite site = JhcisSite.on(JhcisServer.MYSQL56)) {
      String own = site.schema() + "_own";
      site.execute("CREATE DATABASE " + own);
      try {
        holds(site, site.server().address().replaceFirst("/[^/?]+[?]", "/" + own + "?"), 2);
      } finally {
        site.execute("DROP DATABASE " + own);
      }
    }
  }

  private void holds(JhcisSite site, String place, int stations) throws Exception {
    long seed = Long.getLong("baidiao.kill.seed", System.nanoTime());
    System.out.println(site.server() + ": seed " + seed);
    try (KillRun run = new KillRun(site, address(site), place, folder, stations, seed)) {
      Figures figures = run.kill(KILLS);
      System.out.println(site.server() + ": " + figures);

      SoftAssertions soft = new SoftAssertions();
      Map<String, Row> claimCodes = run.watch().rows("CLAIM_CODE");
      Map<String, Row> closings = run.watch().rows("CLOSING");
      for (Map.Entry<String, String> visit : run.reception().symptoms().entrySet()) {
        String number = visit.getKey();
        boolean savedOver = run.reception().savedOver().contains(number);
        kept(soft, site, number, "claimcode_nhso", given(run, number), claimCodes, savedOver);
        List<Given> closed = run.book().closings(number);
        kept(soft, site, number, "nhso_authencode_closed", closed, closings, false);
        arrivedLast(soft, run.records().of(number), visit.getValue());
      }
      soft.assertThat(figures.at(Moment.IN_CONFIRM_SAVE)).as("with a claim code").isPositive();
      soft.assertThat(figures.at(Moment.REMEMBERED)).as("before a closing").isPositive();
      soft.assertThat(figures.at(Moment.IN_A_POST_TO_NHSO)).as("in a closing").isPositive();
      soft.assertThat(figures.at(Moment.IN_JHCIS)).as("while writing").isPositive();
      try {
        soft.assertAll();
      } catch (AssertionError e) {
        System.out.println(run.said());
        throw e;
      }
    }
  }

  private static List<Given> given(KillRun run, String visit) {
    return run.book().ofPerson(Citizens.number(Integer.parseInt(visit))).stream()
        .filter(each -> !each.isClosing())
        .toList();
  }

  private static void kept(
      SoftAssertions soft,
      JhcisSite site,
      String visit,
      String column,
      List<Given> atNhso,
      Map<String, Row> ledger,
      boolean savedOver)
      throws SQLException {
    soft.assertThat(atNhso).as("%s: given by NHSO for %s", visit, column).hasSize(1);
    @Nullable Row row = ledger.get(visit);
    Optional<String> code = Optional.ofNullable(row).flatMap(Row::code);
    soft.assertThat(code)
        .as("%s: in the ledger, %s", visit, row)
        .isEqualTo(atNhso.stream().map(Given::code).findFirst());
    Optional<String> inJhcis = site.inVisit(Integer.parseInt(visit), column);
    if (savedOver && inJhcis.isEmpty()) {
      soft.assertThat(row == null ? "" : row.writeState()).as(visit).isEqualTo("OVERWRITTEN");
    } else {
      soft.assertThat(inJhcis).as("%s: in JHCIS, %s", visit, column).isEqualTo(code);
    }
  }

  private static void arrivedLast(SoftAssertions soft, List<String> versions, String symptoms) {
    soft.assertThat(versions).as("%s: at PHR", symptoms).endsWith(symptoms);
    soft.assertThat(versions).isSortedAccordingTo(Comparator.comparing(JhcisKillIT::number));
  }

  // Later changed, later sent: the number is the change's.
  private static int number(String symptoms) {
    return Integer.parseInt(symptoms.split(" ")[1]);
  }

  // As JhcisSite does it for a program in this process.
  private static String address(JhcisSite site) {
    String own = site.server().address().replaceFirst("/[^/?]+[?]", "/" + site.schema() + "?");
    return site.server().hasAccounts()
        ? own.replaceFirst("user=[^&]*&password=[^&]*", "user=" + site.user() + "&password=site")
        : own;
  }
}
