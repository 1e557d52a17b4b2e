package io.github.baidiao.examples.jhcis.program;

import java.util.Locale;

/** The services that are asked; settings and variables are named after them. */
enum RemoteService {
  AGENT("nhso.agent", "/api/smartcard/terminals"),
  AUTHEN_STATUS("nhso.authen-status", "/api/check-authen-status"),
  ENDPOINT("nhso.endpoint", "/api/nhso-claim-detail"),
  PHR("phr", "/CodingSystem");

  private final String prefix;
  private final String harmless;

  RemoteService(String prefix, String harmless) {
    this.prefix = prefix;
    this.harmless = harmless;
  }

  String urlKey() {
    return prefix + ".url";
  }

  String tokenKey() {
    return prefix + ".token.file";
  }

  String tokenVariable() {
    return "BAIDIAO_" + prefix.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_") + "_TOKEN";
  }

  /** A path that answers a plain GET, with a refusal as a rule, and does nothing. */
  String harmlessPath() {
    return harmless;
  }
}
