package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.error.NhsoException;
import io.github.baidiao.nhso.wire.ServiceAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * Where the agent is and for which hospital it is asked. Immutable.
 *
 * <p>There is no default address: the agent wants no token, so a program that merely tries this
 * library on a hospital PC would issue real claim codes.
 */
@ValueStyle
@Value.Immutable
public abstract class AgentSettings {
  /**
   * The address of the real agent on this PC (confirmed by 2): whatever is confirmed there is a
   * real claim code of a real patient. Never a default.
   */
  public static final URI PRODUCTION_LOCAL_ADDRESS = URI.create("http://localhost:8189");

  AgentSettings() {}

  /** The agent's address, {@code http} or {@code https}, without user, query and fragment. */
  public abstract URI baseUrl();

  /** The hospital that authenticates (hcode), sent with every request for a claim code. */
  public abstract HospitalCode hospitalCode();

  /**
   * Time limits and the rest of the HTTP side. By default 60 s for an attempt and 90 s for a call:
   * the agent reads the card and asks NHSO before it answers, and programs that gave it 1 to 2 s
   * looped for ever. Two attempts at most, since a refused connection takes seconds on Windows and
   * somebody waits.
   */
  @Value.Default
  public HttpSettings http() {
    return HttpSettings.builder()
        .connectTimeout(Duration.ofSeconds(5))
        .attemptTimeout(Duration.ofSeconds(60))
        .totalDeadline(Duration.ofSeconds(90))
        .maxAttempts(2)
        .build();
  }

  /** What day it is, asked only when an answer does not tell the server's; always in Bangkok. */
  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
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
  }

  @Override
  public String toString() {
    return "AgentSettings[hospital " + hospitalCode() + "]";
  }

  /**
   * Builds {@link AgentSettings}; address and hospital code are needed. {@code build()} throws an
   * {@link NhsoException} ({@code NHSO-109}) for an address of another form.
   */
  public static final class Builder extends ImmutableAgentSettings.Builder {
    Builder() {}
  }
}
