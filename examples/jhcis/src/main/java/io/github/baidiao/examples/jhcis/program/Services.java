package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrSettings;
import io.github.baidiao.moph.phr.PhrToken;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.endpoint.EndpointSettings;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.reconcile.ClaimCodeReconciler;
import io.github.baidiao.nhso.reconcile.ReconcileSettings;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import io.github.baidiao.nhso.token.EndpointToken;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes the clients of the services, each for one unit. Without {@code --live} only of the sandbox
 * on this machine, by the mark on its answers: the real agent on this PC has none.
 */
final class Services implements AutoCloseable {
  private final SiteSettings settings;
  private final boolean live;
  private final HospitalCode unit;
  private final Deque<AutoCloseable> made = new ArrayDeque<>();

  Services(SiteSettings settings, boolean live, HospitalCode unit) {
    this.settings = settings;
    this.live = live;
    this.unit = unit;
  }

  SecureSmartCardAgent agent() {
    return closedLater(
        SecureSmartCardAgent.connect(
            AgentSettings.builder()
                .baseUrl(address(RemoteService.AGENT))
                .hospitalCode(unit)
                .build()));
  }

  ClaimCodeReconciler reconciler() {
    return closedLater(
        ClaimCodeReconciler.connect(
            authenStatus(), ReconcileSettings.builder().unit(unit).build()));
  }

  NhsoEndpoint endpoint() {
    CheckAuthenStatus lookUp = closedLater(CheckAuthenStatus.connect(authenStatus()));
    return closedLater(
        NhsoEndpoint.connect(
            EndpointSettings.builder()
                .baseUrl(address(RemoteService.ENDPOINT))
                .token(EndpointToken.from(settings.token(RemoteService.ENDPOINT)))
                .hospitalCode(unit)
                .sourceId(settings.sourceId())
                .lookUp(lookUp)
                .build()));
  }

  PhrApi phr() {
    return closedLater(
        PhrApi.connect(
            PhrSettings.builder()
                .baseUrl(address(RemoteService.PHR))
                .unit(unit)
                .phrToken(PhrToken.of(unit, settings.token(RemoteService.PHR)))
                .build()));
  }

  private AuthenStatusSettings authenStatus() {
    return AuthenStatusSettings.builder()
        .baseUrl(address(RemoteService.AUTHEN_STATUS))
        .token(AuthenStatusToken.from(settings.token(RemoteService.AUTHEN_STATUS)))
        .build();
  }

  private URI address(RemoteService service) {
    URI address = settings.url(service);
    if (live == SandboxMark.isOn(address, service.harmlessPath())) {
      HisErrorCode why = live ? HisErrorCode.NOT_REAL : HisErrorCode.LIVE_NOT_SAID;
      throw HisException.of(why, service.urlKey());
    }
    return address;
  }

  private <T extends AutoCloseable> T closedLater(T client) {
    made.push(client);
    return client;
  }

  @Override
  public void close() {
    while (!made.isEmpty()) {
      try {
        made.pop().close();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
