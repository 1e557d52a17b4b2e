package io.github.baidiao.benchmarks.jhcis;

import io.github.baidiao.benchmarks.reconcile.MeasuredProcess;
import io.github.baidiao.benchmarks.reconcile.RunFigures;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.examples.jhcis.JhcisSettings;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks up the claim codes of the last days, none of whose visits has one. */
final class EvidenceMonth {
  private static final String PASSWORD = "site";

  private final JhcisSite site;
  private final int perDay;
  private final LocalDate last;
  private final Path folder;

  EvidenceMonth(JhcisSite site, int perDay, LocalDate last, Path folder) {
    this.site = site;
    this.perDay = perDay;
    this.last = last;
    this.folder = folder;
  }

  static JhcisSettings settings(JhcisSite site) {
    return settings(port(site), user(site), password(site), site.schema());
  }

  static JhcisSettings settings(int port, String user, String password, String database) {
    return JhcisSettings.builder()
        .server("127.0.0.1")
        .port(port)
        .user(user)
        .password(Secret.of(password))
        .database(database)
        .build();
  }

  /** Runs it in a process of its own, and looks at every visit afterwards. */
  RunFigures run(int days) throws IOException, InterruptedException, SQLException {
    LocalDate from = last.minusDays(days - 1L);
    String period = " WHERE visitdate BETWEEN '" + from + "' AND '" + last + "'";
    site.execute("UPDATE visit SET claimcode_nhso = NULL, datetime_claim = NULL" + period);
    Path own = Files.createTempDirectory(folder, "evidence-");
    try (CodesOnRecord service = CodesOnRecord.start()) {
      RunFigures figures =
          MeasuredProcess.start(
                  own.resolve("collections.log"),
                  Map.of(),
                  List.of(
                      "-cp",
                      System.getProperty("java.class.path"),
                      EvidenceProgram.class.getName(),
                      Integer.toString(port(site)),
                      user(site),
                      password(site),
                      site.schema(),
                      service.address().toString(),
                      own.resolve("own.db").toString(),
                      from.toString(),
                      last.toString()))
              .finish(days * perDay);
      requireAll(period, days * perDay);
      return figures;
    } finally {
      delete(own);
    }
  }

  private void requireAll(String period, int visits) throws SQLException {
    String written =
        site.text(
                "SELECT COUNT(*) FROM visit"
                    + period
                    + " AND datetime_claim = visitdate + INTERVAL 551 MINUTE AND claimcode_nhso ="
                    + " CONCAT('PP', LPAD(pid, 5, '0'),"
                    + " LPAD(DATEDIFF(visitdate, '1970-01-01'), 5, '0'))")
            .orElseThrow();
    if (!written.equals(Integer.toString(visits))) {
      throw new IllegalStateException(written + " of " + visits + " visits have their code");
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static int port(JhcisSite site) {
    return URI.create(site.server().address().replaceFirst("^jdbc:", "").replaceFirst("[?].*", ""))
        .getPort();
  }

  private static String user(JhcisSite site) {
    return site.server().hasAccounts() ? site.user() : "root";
  }

  private static String password(JhcisSite site) {
    return site.server().hasAccounts() ? PASSWORD : "";
  }
}
