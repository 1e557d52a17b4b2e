package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrSettings;
import io.github.baidiao.moph.phr.PhrToken;
import io.github.baidiao.moph.phr.send.PhrSender;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.endpoint.EndpointSettings;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.outbox.CloseRightsQueue;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import io.github.baidiao.nhso.token.EndpointToken;

/** The clients of the services to which a visit is sent: one of each in the whole program. */
final class Services implements AutoCloseable {
  private final PhrApi phr;
  private final CheckAuthenStatus authenStatus;
  private final NhsoEndpoint endpoint;

  /** Makes the clients. Nothing is sent yet. */
  Services(EndOptions options) {
    phr =
        PhrApi.connect(
            PhrSettings.builder()
                .baseUrl(options.phr())
                .unit(options.hospital().code())
                .phrToken(PhrToken.of(options.hospital().code(), token(options, "phr.txt")))
                .build());
    authenStatus =
        CheckAuthenStatus.connect(
            AuthenStatusSettings.builder()
                .baseUrl(options.authenStatus())
                .token(AuthenStatusToken.from(token(options, "authen-status.txt")))
                .build());
    endpoint =
        NhsoEndpoint.connect(
            EndpointSettings.builder()
                .baseUrl(options.endpoint())
                .token(EndpointToken.from(token(options, "endpoint.txt")))
                .hospitalCode(options.hospital().code())
                .sourceId(options.sourceId())
                .lookUp(authenStatus)
                .build());
  }

  /** Tells the outbox who sends what; every station may, and one at a time sends each message. */
  void register(Outbox outbox) {
    outbox.register(PhrSender.over(phr), PhrSender.recommended());
    outbox.register(CloseRightsQueue.over(endpoint), LaneSettings.builder().build());
  }

  private static SecretSource token(EndOptions options, String file) {
    return SecretSource.file(options.tokens().resolve(file));
  }

  @Override
  public void close() {
    endpoint.close();
    authenStatus.close();
    phr.close();
  }
}
