package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.nhso.token.SrmSession;
import io.github.baidiao.nhso.token.SrmSettings;
import io.github.baidiao.nhso.token.SrmTokenStore;
import io.github.baidiao.nhso.token.SrmTokens;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** An officer's login to SRM, kept in memory; its tokens are of no use to anybody. */
final class SrmLogin implements SrmTokenStore {
  // Signed "no signature", good until 2065.
  static final String FIRST =
      "eyJhbGciOiJub25lIn0.eyJqdGkiOiIxIiwiZXhwIjozMDAwMDAwMDAwfQ.bm8gc2lnbmF0dXJl";
  static final String SECOND =
      "eyJhbGciOiJub25lIn0.eyJqdGkiOiIyIiwiZXhwIjozMDAwMDAwMDAwfQ.bm8gc2lnbmF0dXJl";

  private String access = FIRST;
  private Optional<String> refresh;

  private SrmLogin(Optional<String> refresh) {
    this.refresh = refresh;
  }

  static SrmLogin withoutRenewal() {
    return new SrmLogin(Optional.empty());
  }

  /** With a refresh token of its own, since each works once in a process. */
  static SrmLogin renewable() {
    return new SrmLogin(Optional.of("refresh-" + UUID.randomUUID()));
  }

  SrmSession session(URI portal, HttpSettings http) {
    return SrmSession.open(SrmSettings.builder().store(this).baseUrl(portal).http(http).build());
  }

  @Override
  public synchronized SrmTokens load() {
    return refresh.isPresent()
        ? SrmTokens.of(Secret.of(access), Secret.of(refresh.get()))
        : SrmTokens.withoutRefresh(Secret.of(access));
  }

  @Override
  public synchronized void save(SrmTokens tokens) {
    access = tokens.access().use(characters -> new String(characters));
    refresh = tokens.refresh().map(token -> token.use(characters -> new String(characters)));
  }
}
