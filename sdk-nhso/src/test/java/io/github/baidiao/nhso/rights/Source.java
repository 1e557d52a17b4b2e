package io.github.baidiao.nhso.rights;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.nhso.token.EndpointToken;
import io.github.baidiao.nhso.token.SmcTokenSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The sources of rights, each as a client with quick settings. */
enum Source {
  ENDPOINT("search-ucs.json") {
    @Override
    RightSearch connect(URI address) {
      return EndpointRightSearch.connect(
          EndpointRightSettings.builder()
              .baseUrl(address.resolve("/nhsoendpoint"))
              .token(EndpointToken.from(TOKEN))
              .clock(LATE_IN_BANGKOK)
              .http(QUICK)
              .build());
    }
  },
  REAL_PERSON("real-person.json") {
    @Override
    RightSearch connect(URI address) {
      return RealPersonSearch.connect(
          RealPersonSettings.builder()
              .baseUrl(address.resolve("/nhsoendpoint"))
              .token(EndpointToken.from(TOKEN))
              .sourceId("99999")
              .http(QUICK)
              .build());
    }
  },
  SRM("search-ucs.json") {
    @Override
    RightSearch connect(URI address) {
      return SrmRightSearch.connect(
          SrmRightSettings.builder()
              .baseUrl(address)
              .session(SrmLogin.withoutRenewal().session(address, QUICK))
              .http(QUICK)
              .build());
    }
  },
  UCWS("ucws.xml") {
    @Override
    RightSearch connect(URI address) {
      return UcwsOverPlainHttp.connect(
          UcwsOverPlainHttpSettings.builder()
              .baseUrl(address)
              .token(SmcTokenSource.of(SecretSource.of(SMC_LINE)))
              .http(QUICK)
              .build());
    }
  };

  static final Secret SMC_LINE = Secret.of("1100000000024#sandbox012345678");

  static final SecretSource TOKEN =
      SecretSource.of(Secret.of("00000000-0000-4000-8000-00000000cafe"));

  /** A new day in Bangkok, still the old one in UTC. */
  static final Clock LATE_IN_BANGKOK =
      Clock.fixed(Instant.parse("2025-11-06T17:30:00Z"), ZoneOffset.UTC);

  static final HttpSettings QUICK =
      HttpSettings.builder()
          .connectTimeout(Duration.ofSeconds(2))
          .attemptTimeout(Duration.ofSeconds(2))
          .totalDeadline(Duration.ofSeconds(5))
          .backoffBase(Duration.ofMillis(1))
          .build();

  private final String good;

  Source(String good) {
    this.good = good;
  }

  abstract RightSearch connect(URI address);

  /** An answer in which somchai has a right. */
  ResponseDefinitionBuilder goodAnswer() {
    return answer(good);
  }

  static ResponseDefinitionBuilder answer(String file) {
    return file.endsWith(".xml")
        ? aResponse()
            .withHeader("Content-Type", "text/xml; charset=utf-8")
            .withBody(RightFiles.text(file))
        : okJson(RightFiles.text(file));
  }
}
