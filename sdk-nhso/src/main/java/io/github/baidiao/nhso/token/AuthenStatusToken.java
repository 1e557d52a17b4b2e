package io.github.baidiao.nhso.token;

import io.github.baidiao.core.secret.SecretSource;
import java.util.EnumSet;
import java.util.Set;

/**
 * The hospital's token for check-authen-status; the same one as for the 13-file claim (confirmed by
 * 2). Immutable; {@code toString} is masked.
 */
public final class AuthenStatusToken {
  // A UUID in every source (confirmed by 6).
  private static final Set<TokenForm> OTHERS =
      EnumSet.complementOf(EnumSet.of(TokenForm.UUID, TokenForm.OTHER));

  private final SecretSource source;

  private AuthenStatusToken(SecretSource source) {
    this.source = source;
  }

  /**
   * Names where the token comes from; it is asked for at every call. A token that is recognisably
   * of another kind ends the call with {@code NHSO-301} before anything is sent.
   */
  public static AuthenStatusToken from(SecretSource source) {
    return new AuthenStatusToken(
        TokenForm.refusing("check-authen-status token (UUID)", OTHERS, source));
  }

  /** Returns where it comes from, with that check. */
  public SecretSource source() {
    return source;
  }

  @Override
  public String toString() {
    return "AuthenStatusToken[masked]";
  }
}
