package io.github.baidiao.examples.jhcis.work;

import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrSettings;
import io.github.baidiao.moph.phr.PhrToken;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.endpoint.EndpointSettings;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.reconcile.ClaimCodeReconciler;
import io.github.baidiao.nhso.reconcile.ReconcileSettings;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import io.github.baidiao.nhso.token.EndpointToken;
import java.net.URI;
import java.time.Duration;

/** The clients of NHSO's and MOPH's services, of one site. */
final class Remote implements AutoCloseable {
  private static final HospitalCode UNIT = HospitalCode.of(JhcisSite.UNIT);
  private static final SecretSource TOKEN =
      SecretSource.of(Secret.of("00000000-0000-4000-8000-00000000e001"));
  // PhrStub's own; other stubs take any.
  private static final SecretSource PHR_TOKEN =
      SecretSource.of(Secret.of("{00000000-0000-4000-8000-000000099999}"));

  final PhrApi phr;
  final NhsoEndpoint endpoint;
  final ClaimCodeReconciler reconciler;
  private final CheckAuthenStatus lookUp;

  Remote(URI nhso, URI phrBase, Pace pace) {
    AuthenStatusSettings status =
        AuthenStatusSettings.builder()
            .baseUrl(URI.create(nhso + "/authencodestatus"))
            .token(AuthenStatusToken.from(TOKEN))
            .http(pace.http())
            .build();
    lookUp = CheckAuthenStatus.connect(status);
    reconciler =
        ClaimCodeReconciler.connect(
            status,
            ReconcileSettings.builder()
                .unit(UNIT)
                .rateLimit(RateLimit.perSecond(1000))
                .pause(Duration.ofMillis(10))
                .failuresInARow(5)
                .build());
    endpoint =
        NhsoEndpoint.connect(
            EndpointSettings.builder()
                .baseUrl(URI.create(nhso + "/nhsoendpoint"))
                .token(EndpointToken.from(TOKEN))
                .hospitalCode(UNIT)
                .sourceId("VENDOR01")
                .lookUp(lookUp)
                .clock(pace.clock())
                .http(pace.http())
                .build());
    phr =
        PhrApi.connect(
            PhrSettings.builder()
                .baseUrl(phrBase)
                .unit(UNIT)
                .phrToken(PhrToken.of(UNIT, PHR_TOKEN))
                .updateTimeout(pace.http().attemptTimeout())
                .rateLimit(RateLimit.perSecond(1000))
                .build());
  }

  @Override
  public void close() {
    reconciler.close();
    endpoint.close();
    lookUp.close();
    phr.close();
  }
}
