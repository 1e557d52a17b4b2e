package io.github.baidiao.nhso.token;

import io.github.baidiao.core.secret.SecretSource;
import java.util.EnumSet;
import java.util.Set;

/**
 * The hospital's token for NHSO ENDPOINT: rights, closing, claim codes without a card. Immutable;
 * {@code toString} is masked.
 */
public final class EndpointToken {
  // A JWT passes: one source shows it as a placeholder, though every real program has a UUID.
  private static final Set<TokenForm> OTHERS =
      EnumSet.of(TokenForm.SMC_TOKEN, TokenForm.SMC_LINE, TokenForm.SRM_LINE);

  private final SecretSource source;

  private EndpointToken(SecretSource source) {
    this.source = source;
  }

  /**
   * Names where the token comes from; it is asked for at every call. A token that is recognisably
   * of another kind ends the call with {@code NHSO-301} before anything is sent.
   */
  public static EndpointToken from(SecretSource source) {
    return new EndpointToken(TokenForm.refusing("ENDPOINT token (UUID)", OTHERS, source));
  }

  /** Returns where it comes from, with that check. */
  public SecretSource source() {
    return source;
  }

  @Override
  public String toString() {
    return "EndpointToken[masked]";
  }
}
