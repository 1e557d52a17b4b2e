package io.github.baidiao.moph.phr;

import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which token and which time limit a call goes with. Thread-safe. */
final class PhrConnections implements AutoCloseable {
  private final PhrCalls visits;
  private final @Nullable PhrCalls updates;
  private final @Nullable PhrCalls queries;
  private final RateLimit agentTurns;

  private PhrConnections(
      PhrCalls visits,
      @Nullable PhrCalls updates,
      @Nullable PhrCalls queries,
      RateLimit agentTurns) {
    this.visits = visits;
    this.updates = updates;
    this.queries = queries;
    this.agentTurns = agentTurns;
  }

  static PhrConnections of(PhrSettings settings) {
    String whose = " of " + settings.unit().value() + " at " + settings.baseUrl().getAuthority();
    RateLimit turns = settings.rateLimit().shared("PHR" + whose);
    double agentCalls = 1000.0 / settings.agentInterval().toMillis();
    @Nullable PhrCalls updates = withAccount(settings, settings.updateTimeout(), turns);
    PhrCalls visits =
        settings
            .phrToken()
            .map(each -> PhrCalls.connect(settings, each, settings.updateTimeout(), turns))
            .orElseGet(() -> needed(updates));
    return new PhrConnections(
        visits,
        updates,
        withAccount(settings, settings.queryTimeout(), turns),
        RateLimit.perSecond(agentCalls).shared("PHR agent" + whose));
  }

  private static @Nullable PhrCalls withAccount(
      PhrSettings settings, Duration timeout, RateLimit turns) {
    return settings
        .token()
        .map(each -> PhrCalls.connect(settings, each, timeout, turns))
        .orElse(null);
  }

  /** Returns what visits are sent with: the token of a year if there is one. */
  PhrCalls visits() {
    return visits;
  }

  /** Returns what everything else is sent with. */
  PhrCalls updates() {
    return needed(updates);
  }

  PhrCalls queries() {
    return needed(queries);
  }

  RateLimit agentTurns() {
    return agentTurns;
  }

  private static PhrCalls needed(@Nullable PhrCalls calls) {
    if (calls == null) {
      throw MophException.of(MophErrorCode.PHR_NEEDS_ACCOUNT_TOKEN);
    }
    return calls;
  }

  @Override
  public void close() {
    visits.close();
    if (updates != null) {
      updates.close();
    }
    if (queries != null) {
      queries.close();
    }
  }
}
