package io.github.baidiao.examples.stationagent.settings;

import io.github.baidiao.core.http.HttpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

/**
 * Where rights and claim codes come from: a closed set of cases. Immutable. There is no live
 * default: without a setting the station knows the card alone.
 */
public abstract class NhsoSource {
  private NhsoSource() {}

  /** Returns the case without NHSO. */
  public static NhsoSource none() {
    return None.INSTANCE;
  }

  /**
   * Returns the case of NHSO's own agent behind the station, moved to another port: it reads the
   * same card and is asked for everything that concerns NHSO.
   *
   * @param address where it listens, such as {@code http://127.0.0.1:18189}
   */
  public static NhsoSource originalAgent(URI address) {
    return new OriginalAgent(
        address,
        HttpSettings.builder()
            .attemptTimeout(Duration.ofSeconds(30))
            .totalDeadline(Duration.ofSeconds(31))
            .maxResponseBytes(1024 * 1024)
            .build());
  }

  /** Returns the case with settings of its own for the way there; a look-up is tried twice. */
  public static NhsoSource originalAgent(URI address, HttpSettings http) {
    return new OriginalAgent(address, http);
  }

  /**
   * Returns the case of claim codes by ENDPOINT's {@code AuthenCode}, which a <b>single source</b>
   * knows; the card is read here, and nothing of NHSO's runs on this PC.
   */
  public static NhsoSource endpoint(EndpointSource settings) {
    return new Endpoint(settings);
  }

  /** Returns the case that invents codes, for simulated persons alone. */
  public static NhsoSource sandbox() {
    return Sandbox.INSTANCE;
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super None, ? extends R> none,
      Function<? super OriginalAgent, ? extends R> originalAgent,
      Function<? super Endpoint, ? extends R> endpoint,
      Function<? super Sandbox, ? extends R> sandbox) {
    if (this instanceof OriginalAgent behind) {
      return originalAgent.apply(behind);
    }
    if (this instanceof Endpoint direct) {
      return endpoint.apply(direct);
    }
    if (this instanceof Sandbox invented) {
      return sandbox.apply(invented);
    }
    return none.apply((None) this);
  }

  @Override
  public String toString() {
    return match(
        none -> "card only",
        behind -> "NHSO agent behind",
        direct -> "ENDPOINT",
        invented -> "sandbox");
  }

  /** The card alone. */
  public static final class None extends NhsoSource {
    private static final None INSTANCE = new None();
  }

  /** NHSO's own agent on another port. */
  public static final class OriginalAgent extends NhsoSource {
    private final URI address;
    private final HttpSettings http;

    private OriginalAgent(URI address, HttpSettings http) {
      this.address = address;
      // Once more for a look-up whose kept connection had died; codes are asked for once anyhow.
      this.http = http.toBuilder().maxAttempts(2).build();
    }

    public URI address() {
      return address;
    }

    public HttpSettings http() {
      return http;
    }
  }

  /** ENDPOINT, without an agent of NHSO's. */
  public static final class Endpoint extends NhsoSource {
    private final EndpointSource settings;

    private Endpoint(EndpointSource settings) {
      this.settings = settings;
    }

    public EndpointSource settings() {
      return settings;
    }
  }

  /** Invented codes for invented persons. */
  public static final class Sandbox extends NhsoSource {
    private static final Sandbox INSTANCE = new Sandbox();
  }
}
