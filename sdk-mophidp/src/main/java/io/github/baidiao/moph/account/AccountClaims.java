package io.github.baidiao.moph.account;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.error.MophException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * What a token of the Account Center says of itself. Immutable; {@code toString} is masked.
 *
 * <p>The signature is not checked, since no key for it is public: this is for screens and for
 * finding a wrong setting early, and never for deciding what somebody may do. The form of the
 * claims is known from one sample of 2021 (single source), the rights from two client programs.
 */
@ValueStyle
@Value.Immutable
public abstract class AccountClaims {
  AccountClaims() {}

  /** The unit, {@code client.hospital_code} or the end of {@code sub}. */
  public abstract Optional<HospitalCode> hospitalCode();

  /** The unit's name, {@code client.hospital_name}. */
  public abstract Optional<String> hospitalName();

  /** The account's user, {@code client.login} or the beginning of {@code sub}. */
  public abstract Optional<String> login();

  /** The rights, {@code client.scope[].code}. */
  public abstract Set<Right> rights();

  /** When the token was made, by the server's clock. */
  public abstract Optional<Instant> issuedAt();

  /** When the token ends, by the server's clock. */
  public abstract Instant expiresAt();

  /** Returns whether the account has a right, at whatever level: {@code MOPH_IDP_API}. */
  public boolean hasRight(String code) {
    return rights().stream().anyMatch(right -> right.code().equals(code));
  }

  /**
   * Reads the claims of a token, wherever it comes from: of a Provider ID login for instance.
   *
   * @throws MophException {@code MOPH-101} for anything that is no JWT with such claims; nothing of
   *     it is in the message
   */
  public static AccountClaims of(Secret token) {
    Function<char[], AccountClaims> read = AccountJwt::claims;
    return token.use(read);
  }

  static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "AccountClaims[masked]";
  }

  static final class Builder extends ImmutableAccountClaims.Builder {
    Builder() {}
  }
}
