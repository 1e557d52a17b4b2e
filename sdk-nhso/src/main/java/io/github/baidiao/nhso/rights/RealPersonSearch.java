package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.CitizenId;

/** Rights from ENDPOINT's RealPerson (confirmed by 4): one fund at most, without its dates. */
public final class RealPersonSearch implements RightSearch {
  private final ServiceHttp http;
  private final String sourceId;

  private RealPersonSearch(ServiceHttp http, String sourceId) {
    this.http = http;
    this.sourceId = sourceId;
  }

  /** Makes a client. Nothing is sent yet. */
  public static RealPersonSearch connect(RealPersonSettings settings) {
    HttpSettings withToken =
        settings.http().toBuilder().tokenSource(settings.token().source()).build();
    return new RealPersonSearch(
        ServiceHttp.create(settings.baseUrl(), withToken), settings.sourceId());
  }

  @Override
  public RightsResult of(CitizenId person) {
    HttpCall call =
        HttpCall.get("real-person", "/api/RealPerson")
            .query("SOURCE_ID", sourceId)
            .query("PID", person.value());
    return AnswerReading.of(http.send(call), person, RealPersonCodec::result);
  }

  @Override
  public void close() {
    http.close();
  }
}
