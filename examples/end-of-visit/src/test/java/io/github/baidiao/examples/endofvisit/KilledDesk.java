package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.outbox.KeyFile;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.endpoint.AuthenCodeRequest;
import io.github.baidiao.nhso.outbox.ClaimCodeQueue;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;

/**
 * A program that finishes the visits that the test names, until it is killed: {@code main JDBC KEYS
 * TEST}. The test answers with a number and a reason, which tells versions apart.
 */
final class KilledDesk {
  private KilledDesk() {}

  public static void main(String[] args) throws Exception {
    Moments moments = new Moments(URI.create(args[2]));
    OutboxSettings settings = OutboxSettings.builder().keys(KeyFile.at(Path.of(args[1]))).build();
    try (HisDatabase database = HisDatabase.open(args[0]);
        Outbox outbox = Outbox.on(database.source(), settings)) {
      EndOfVisit desk = new EndOfVisit(database.source(), outbox, KillRun.HOSPITAL);
      for (String next = moments.ask("next"); !next.isEmpty(); next = moments.ask("next")) {
        int number = Integer.parseInt(next.split(" ")[0]);
        FinishedVisit visit = Patients.visit(number, next);
        try (Connection connection = database.source().getConnection()) {
          connection.setAutoCommit(false);
          desk.saveAndQueue(connection, visit);
          outbox.enqueue(
              connection,
              ClaimCodeQueue.message(
                  KillRun.HOSPITAL.code(), claimCode(visit, KillRun.HOSPITAL.officer())));
          moments.reached(Moment.NOT_COMMITTED);
          connection.commit();
        }
        moments.reached(Moment.COMMITTED);
      }
    }
  }

  private static AuthenCodeRequest claimCode(FinishedVisit visit, CitizenId officer) {
    return AuthenCodeRequest.builder()
        .citizenId(visit.patient())
        .transactionId("T" + visit.vn())
        .service(ClaimType.of("PG0060001"))
        .recorder(officer)
        .build();
  }
}
