package io.github.baidiao.nhso.token;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.secret.Secret;

/**
 * The token of an officer who is logged in with UC Authentication: who it is, and 16 characters
 * that are cleared at midnight (single source). For the legacy SOAP service alone. Thread-safe;
 * {@code toString} is masked.
 */
public final class SmcToken implements AutoCloseable {
  private final CitizenId officer;
  private final Secret token;

  private SmcToken(CitizenId officer, Secret token) {
    this.officer = officer;
    this.token = token;
  }

  static SmcToken of(CitizenId officer, char[] token) {
    return new SmcToken(officer, Secret.of(token));
  }

  /** Returns whose card it was got with. */
  public CitizenId officer() {
    return officer;
  }

  /** Returns the 16 characters. */
  public Secret token() {
    return token;
  }

  /** Wipes the token. A second call does nothing. */
  @Override
  public void close() {
    token.close();
  }

  @Override
  public String toString() {
    return "SmcToken[masked]";
  }
}
