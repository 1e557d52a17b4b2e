package io.github.baidiao.nhso.token;

import io.github.baidiao.core.secret.SecretSource;

/**
 * The hospital's token for NHSO ENDPOINT: rights, closing, claim codes without a card. Immutable;
 * {@code toString} is masked.
 */
public final class EndpointToken {
  private final SecretSource source;

  private EndpointToken(SecretSource source) {
    this.source = source;
  }

  /** Names where the token comes from; it is asked for at every call. */
  public static EndpointToken from(SecretSource source) {
    return new EndpointToken(source);
  }

  /** Returns where it comes from. */
  public SecretSource source() {
    return source;
  }

  @Override
  public String toString() {
    return "EndpointToken[masked]";
  }
}
