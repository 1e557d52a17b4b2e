package io.github.baidiao.nhso.authen;

import java.net.URI;

/**
 * Which of NHSO's two services is asked. They take the same questions; whichever is asked, both
 * forms of the answer are understood.
 */
public enum AuthenStatusApi {
  /** {@code /api/check-authen-status}, which answers nested (confirmed by 6). */
  CURRENT("/api/check-authen-status", AuthenStatusSettings.PRODUCTION),
  /** {@code /CheckAuthenStatus}, its older twin, which answers flat (confirmed by 2). */
  OLDER("/CheckAuthenStatus", AuthenStatusSettings.PRODUCTION_OLDER);

  private final String path;
  private final URI production;

  AuthenStatusApi(String path, URI production) {
    this.path = path;
    this.production = production;
  }

  /** The path below the base URL. */
  String path() {
    return path;
  }

  /** The address that is the default. */
  URI production() {
    return production;
  }
}
