package io.github.baidiao.moph.phr;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.TokenSource;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The token that a unit makes for itself in the PHR Dashboard, which holds for a year (MOPH's
 * specification 2.3). The service takes it for {@link PhrApi#update} and for nothing else, and
 * making a new one ends the former. Thread-safe; {@code toString} is masked.
 */
public final class PhrToken implements TokenSource {
  private final HospitalCode unit;
  private final SecretSource source;

  private PhrToken(HospitalCode unit, SecretSource source) {
    this.unit = unit;
    this.source = source;
  }

  /**
   * Makes one.
   *
   * @param source gives the token as the Dashboard shows it, braces included, with or without the
   *     unit's code and a colon before it; asked each time, so that a new token counts at once
   */
  public static PhrToken of(HospitalCode unit, SecretSource source) {
    return new PhrToken(unit, source);
  }

  /** {@inheritDoc} It is {@code <hcode>:<token>}, as the header wants it. */
  @Override
  public Secret secret() {
    Function<char[], Secret> whole = this::withUnit;
    return source.secret().use(whole);
  }

  private Secret withUnit(char[] token) {
    char[] prefix = (unit.value() + ":").toCharArray();
    boolean there =
        token.length > prefix.length && Arrays.equals(Arrays.copyOf(token, prefix.length), prefix);
    if (there || token.length == 0) {
      return Secret.of(token);
    }
    char[] whole = Arrays.copyOf(prefix, prefix.length + token.length);
    System.arraycopy(token, 0, whole, prefix.length, token.length);
    try {
      return Secret.of(whole);
    } finally {
      Arrays.fill(whole, '\0');
    }
  }

  /** {@inheritDoc} False: somebody has to make a new one in the Dashboard. */
  @Override
  public boolean refused(Secret token) {
    return false;
  }

  @Override
  public String toString() {
    return "PhrToken[masked]";
  }
}
