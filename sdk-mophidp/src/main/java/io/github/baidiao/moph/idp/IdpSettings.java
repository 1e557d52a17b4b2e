package io.github.baidiao.moph.idp;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.wire.ServiceAddress;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.immutables.value.Value;

/** Where the identity provider is, and who asks. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class IdpSettings {
  // Two pictures of 2 MiB each, in base64.
  private static final long LARGEST_ANSWER = 8L * 1024 * 1024;

  IdpSettings() {}

  /**
   * The provider's address, without the {@link #paths}. There is no default: the contract is ours,
   * and has no production host.
   */
  public abstract URI baseUrl();

  /** The paths; by default our contract's. */
  @Value.Default
  public IdpPaths paths() {
    return IdpPaths.defaults();
  }

  /** Where the user's token comes from, of the Account Center as a rule. */
  public abstract TokenSource token();

  /**
   * Time limits and the rest of the HTTP side; by default 30 s for an answer. Its token source is
   * not used.
   */
  @Value.Default
  public HttpSettings http() {
    return HttpSettings.builder()
        .attemptTimeout(Duration.ofSeconds(30))
        .totalDeadline(Duration.ofSeconds(60))
        .maxResponseBytes(LARGEST_ANSWER)
        .build();
  }

  /**
   * Where ids of requests come from, by which a lost answer is settled; random by default. Must be
   * thread-safe and never give one twice.
   */
  @Value.Default
  public Supplier<UUID> requestIds() {
    return UUID::randomUUID;
  }

  @Value.Check
  void check() {
    ServiceAddress.check(baseUrl());
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that begins with these settings. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Override
  public String toString() {
    return "IdpSettings[masked]";
  }

  /**
   * Builds {@link IdpSettings}; address and token are needed. {@code build()} throws a {@link
   * io.github.baidiao.moph.error.MophException} ({@code MOPH-102}) for an address of another form.
   */
  public static final class Builder extends ImmutableIdpSettings.Builder {
    Builder() {}
  }
}
