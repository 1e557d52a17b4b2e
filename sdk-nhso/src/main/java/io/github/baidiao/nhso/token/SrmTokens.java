package io.github.baidiao.nhso.token;

import io.github.baidiao.core.secret.Secret;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pair of an officer who is logged in to SRM: an access token, and a refresh token that gets a
 * new pair once. Thread-safe; {@code toString} is masked.
 */
public final class SrmTokens implements AutoCloseable {
  private final Secret access;
  private final @Nullable Secret refresh;

  private SrmTokens(Secret access, @Nullable Secret refresh) {
    this.access = access;
    this.refresh = refresh;
  }

  /** Makes a pair, which wipes both when it is closed. */
  public static SrmTokens of(Secret access, Secret refresh) {
    return new SrmTokens(access, refresh);
  }

  /** Makes a login that cannot be renewed. */
  public static SrmTokens withoutRefresh(Secret access) {
    return new SrmTokens(access, null);
  }

  /** Returns the token for the service. */
  public Secret access() {
    return access;
  }

  /** Returns the token for a new pair. */
  public Optional<Secret> refresh() {
    return Optional.ofNullable(refresh);
  }

  /** Returns whether both are the same characters. */
  public boolean isSameAs(SrmTokens other) {
    return same(access, other.access) && same(refresh, other.refresh);
  }

  static boolean same(@Nullable Secret one, @Nullable Secret other) {
    if (one == null || other == null) {
      return one == other;
    }
    return one.<Boolean>use(a -> other.<Boolean>use(b -> Arrays.equals(a, b)));
  }

  /** Wipes both. A second call does nothing. */
  @Override
  public void close() {
    access.close();
    if (refresh != null) {
      refresh.close();
    }
  }

  @Override
  public String toString() {
    return "SrmTokens[masked]";
  }
}
