package io.github.baidiao.moph.phr;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.wire.ServiceAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** Where PHR is, and which unit sends to it. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class PhrSettings {
  /**
   * MOPH's production service (MOPH's specification, confirmed by 3): patients see what is sent.
   */
  public static final URI PRODUCTION = URI.create("https://phr1.moph.go.th/api");

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(15);

  PhrSettings() {}

  /**
   * The service's address; by default {@link #PRODUCTION}, which does nothing without a token.
   *
   * <p>The test service has a certificate that it signed itself: give that one as trust anchor of
   * {@link #http}.
   */
  @Value.Default
  public URI baseUrl() {
    return PRODUCTION;
  }

  /** The unit that sends. */
  public abstract HospitalCode unit();

  /**
   * Where tokens of the Account Center come from; the account needs the right {@code MOPH_PHR_HIE}.
   * Without it nothing but {@link PhrApi#update} works, and that by {@link #phrToken}.
   */
  public abstract Optional<TokenSource> token();

  /** The token that holds for a year; if given, {@link PhrApi#update} is sent with it. */
  public abstract Optional<PhrToken> phrToken();

  /**
   * The longest time for the answer to something that is sent, 1 ms to 1 h; default 2 minutes. The
   * service was seen to take more than 15 s, and its maker waits 500 s in his own example.
   */
  @Value.Default
  public Duration updateTimeout() {
    return Duration.ofMinutes(2);
  }

  /** The longest time for the answer to a question, 1 ms to 1 h; default 1 minute. */
  @Value.Default
  public Duration queryTimeout() {
    return Duration.ofMinutes(1);
  }

  /**
   * How often the service is called, by all clients of this unit and address in the process
   * together; default once a second. PHR has a limit for each minute that nobody has published;
   * once a second is advised for the immunisation service beside it (single source).
   */
  @Value.Default
  public RateLimit rateLimit() {
    return RateLimit.perSecond(1);
  }

  /**
   * The pause between two calls about the agent, at most 15 minutes; default 5 s (specification).
   */
  @Value.Default
  public Duration agentInterval() {
    return Duration.ofSeconds(5);
  }

  /**
   * The rest of the HTTP side: trust anchors, proxy, largest answer. Its token source and the time
   * limits of attempt and deadline are not used. By default a call is sent once, so that each has
   * its turn of {@link #rateLimit}, and the outbox repeats what may be; answers are at most 16 MiB.
   */
  @Value.Default
  public HttpSettings http() {
    return HttpSettings.builder().maxAttempts(1).maxResponseBytes(16L * 1024 * 1024).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that begins with these settings. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    ServiceAddress.check(baseUrl());
    require(token().isPresent() || phrToken().isPresent(), "token");
    require(!token().filter(PhrToken.class::isInstance).isPresent(), "token: use phrToken");
    require(inRange(updateTimeout()), "updateTimeout");
    require(inRange(queryTimeout()), "queryTimeout");
    boolean rare = agentInterval().compareTo(LONGEST_INTERVAL) > 0;
    require(inRange(agentInterval()) && !rare, "agentInterval");
  }

  private static boolean inRange(Duration time) {
    return time.compareTo(Duration.ofMillis(1)) >= 0 && time.compareTo(LONGEST) <= 0;
  }

  private static void require(boolean holds, String setting) {
    if (!holds) {
      throw MophException.of(MophErrorCode.SETTINGS_INVALID, setting);
    }
  }

  @Override
  public String toString() {
    return "PhrSettings[masked]";
  }

  /**
   * Builds {@link PhrSettings}; the unit and one of the tokens are needed. {@code build()} throws a
   * {@link MophException} ({@code MOPH-102}) that names the setting which is not valid.
   */
  public static final class Builder extends ImmutablePhrSettings.Builder {
    Builder() {}
  }
}
