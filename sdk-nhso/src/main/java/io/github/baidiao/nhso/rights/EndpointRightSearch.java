package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.CitizenId;
import java.time.Clock;
import java.time.LocalDate;

/** Rights from ENDPOINT's {@code v2/right-search} (confirmed by 2), for a day. */
public final class EndpointRightSearch implements RightSearch {
  private final ServiceHttp http;
  private final Clock clock;

  private EndpointRightSearch(ServiceHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /** Makes a client. Nothing is sent yet. */
  public static EndpointRightSearch connect(EndpointRightSettings settings) {
    HttpSettings withToken =
        settings.http().toBuilder().tokenSource(settings.token().source()).build();
    return new EndpointRightSearch(
        ServiceHttp.create(settings.baseUrl(), withToken), settings.clock());
  }

  @Override
  public RightsResult of(CitizenId person) {
    return of(person, LocalDate.now(clock.withZone(BangkokTime.ZONE)));
  }

  /** Returns what is on record for a person and a day; how far back it reaches is unknown. */
  public RightsResult of(CitizenId person, LocalDate day) {
    HttpCall call =
        HttpCall.get("endpoint-right-search", "/api/v2/right-search")
            .query("pid", person.value())
            .query("checkDate", day + "T00:00:00");
    return AnswerReading.of(http.send(call), person, RightSearchCodec::result);
  }

  @Override
  public void close() {
    http.close();
  }
}
