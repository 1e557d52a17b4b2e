package io.github.baidiao.moph.proofing;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.error.MophException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MophDoorTest {
  private static final HospitalCode UNIT = HospitalCode.of("99999");
  private static final String GOOD = "P@ssw0rd";

  private final WireMockServer center =
      new WireMockServer(
          wireMockConfig()
              .bindAddress("127.0.0.1")
              .dynamicPort()
              .usingFilesUnderClasspath("wiremock/moph-account"));
  private MophDoor door;

  @BeforeEach
  void start() {
    center.start();
    URI address = URI.create(center.baseUrl());
    door = MophDoor.of(account -> account.baseUrl(address), idp -> idp.baseUrl(address));
  }

  @AfterEach
  void stop() {
    door.close();
    center.stop();
  }

  @Test
  void aGoodPasswordOpensIt() {
    enter("station", GOOD);

    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void theNameAloneOpensNothingWhileTheTokenOfBeforeHolds() {
    enter("station", GOOD);

    assertRefused("station", "wrong", "MOPH-201");
  }

  @Test
  void whatWasRefusedIsNotSentAgain() {
    assertRefused("station", "wrong", "MOPH-201");
    assertRefused("station", "wrong", "MOPH-202");

    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void theRightPasswordOpensItAfterAWrongOne() {
    assertRefused("station", "wrong", "MOPH-201");

    enter("station", GOOD);

    assertThat(sent()).isEqualTo(2);
  }

  @Test
  void anotherUserIsAskedForAfresh() {
    enter("station", GOOD);
    enter("station-quoted", GOOD);

    assertThat(sent()).isEqualTo(2);
  }

  private void enter(String user, String password) {
    try (Secret typed = Secret.of(password)) {
      door.enter(UNIT, user, typed).close();
    }
  }

  private void assertRefused(String user, String password, String code) {
    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> enter(user, password))
        .satisfies(refused -> assertThat(refused.code().id()).isEqualTo(code));
  }

  private int sent() {
    return center.countRequestsMatching(postRequestedFor(anyUrl()).build()).getCount();
  }
}
