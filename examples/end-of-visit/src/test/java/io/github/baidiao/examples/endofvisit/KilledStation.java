package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.outbox.KeyFile;
import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxSender;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrSettings;
import io.github.baidiao.moph.phr.PhrToken;
import io.github.baidiao.moph.phr.send.PhrSender;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.endpoint.EndpointSettings;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.outbox.ClaimCodeQueue;
import io.github.baidiao.nhso.outbox.CloseRightsQueue;
import io.github.baidiao.nhso.outbox.OnceSettings;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import io.github.baidiao.nhso.token.EndpointToken;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * A program that sends what is queued, until it is killed: {@code main JDBC KEYS TEST OWNER}. As in
 * the example, but quick: what is dead is found in seconds.
 */
final class KilledStation {
  private static final Duration LONGEST_SEND = Duration.ofSeconds(4);
  private static final SecretSource TOKEN =
      SecretSource.of(Secret.of("00000000-0000-4000-8000-00000000e001"));
  private static final HttpSettings HTTP =
      HttpSettings.builder()
          .connectTimeout(Duration.ofSeconds(1))
          .attemptTimeout(Duration.ofSeconds(1))
          .totalDeadline(Duration.ofSeconds(1))
          .maxAttempts(1)
          .build();

  private KilledStation() {}

  public static void main(String[] args) throws Exception {
    URI test = URI.create(args[2]);
    Moments moments = new Moments(test);
    Semaphore changes = new Semaphore(0);
    OutboxSettings settings =
        OutboxSettings.builder()
            .keys(KeyFile.at(Path.of(args[1])))
            .owner(args[3])
            .leaseMargin(Duration.ofSeconds(2))
            .pollInterval(Duration.ofMillis(200))
            .listener(event -> changes.release())
            .build();
    try (HisDatabase database = HisDatabase.open(args[0]);
        PhrApi phr = phr(test);
        CheckAuthenStatus lookUp = lookUp(test);
        NhsoEndpoint endpoint = endpoint(test, lookUp);
        Outbox outbox = Outbox.on(database.source(), settings)) {
      OnceSettings once = OnceSettings.builder().lookFor(Duration.ofSeconds(2)).build();
      LaneSettings lane =
          LaneSettings.builder()
              .firstPause(Duration.ofMillis(200))
              .longestPause(Duration.ofSeconds(1))
              .attempts(1000)
              .build();
      for (OutboxSender sender :
          List.of(
              PhrSender.over(phr),
              CloseRightsQueue.over(endpoint, once),
              ClaimCodeQueue.over(endpoint, once))) {
        outbox.register(new WatchedSender(sender, moments, LONGEST_SEND), lane);
      }
      outbox.start();
      EpCodes codes = new EpCodes(database.source());
      for (moments.ask("ready"); ; changes.acquire()) {
        changes.drainPermits();
        codes.catchUp(outbox);
      }
    }
  }

  private static PhrApi phr(URI test) {
    return PhrApi.connect(
        PhrSettings.builder()
            .baseUrl(URI.create(test + "/phr"))
            .unit(KillRun.HOSPITAL.code())
            .phrToken(PhrToken.of(KillRun.HOSPITAL.code(), TOKEN))
            .updateTimeout(Duration.ofSeconds(1))
            .rateLimit(RateLimit.perSecond(1000))
            .build());
  }

  private static CheckAuthenStatus lookUp(URI test) {
    return CheckAuthenStatus.connect(
        AuthenStatusSettings.builder()
            .baseUrl(URI.create(test + "/authencodestatus"))
            .token(AuthenStatusToken.from(TOKEN))
            .http(HTTP)
            .build());
  }

  private static NhsoEndpoint endpoint(URI test, CheckAuthenStatus lookUp) {
    return NhsoEndpoint.connect(
        EndpointSettings.builder()
            .baseUrl(URI.create(test + "/nhsoendpoint"))
            .token(EndpointToken.from(TOKEN))
            .hospitalCode(KillRun.HOSPITAL.code())
            .sourceId("VENDOR01")
            .lookUp(lookUp)
            .http(HTTP)
            .build());
  }
}
