package io.github.baidiao.examples.stationagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.agent.AgentPatient;
import io.github.baidiao.nhso.agent.AuthenRequest;
import io.github.baidiao.nhso.agent.AuthenResult;
import io.github.baidiao.nhso.agent.DraftResult;
import io.github.baidiao.nhso.agent.ReadImage;
import io.github.baidiao.nhso.agent.ReadResult;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The SDK's client of NHSO's agent, unchanged, against the station. */
class OwnClientTest {
  private static final CitizenId SOMCHAI = CitizenId.of(Station.SOMCHAI);

  private final Station station = Station.over(NhsoSource.sandbox());
  private final SecureSmartCardAgent client = station.client();

  @AfterEach
  void close() {
    client.close();
    station.close();
  }

  @Test
  void codeIsIssuedOnceAndTheSameOneIsFoundAfterwards() {
    station.insert("somchai");

    AgentPatient patient = client.read().orElseThrow();
    AuthenResult first = client.confirmSave(request(patient));
    AuthenResult second = client.confirmSave(request(client.read().orElseThrow()));

    assertThat(patient.citizenId()).isEqualTo(SOMCHAI);
    assertThat(patient.mainInscl().flatMap(Right::code)).contains("UCS");
    assertThat(first).isInstanceOf(AuthenResult.Issued.class);
    assertThat(second).isInstanceOf(AuthenResult.AlreadyAuthenticated.class);
    assertThat(second.orElseThrow().claimCode()).isEqualTo(first.orElseThrow().claimCode());
    assertThat(client.latestAuthenCode(SOMCHAI).orElseThrow().claimCode())
        .isEqualTo(first.orElseThrow().claimCode());
    assertThat(client.latestFiveAuthenCodes(SOMCHAI)).hasSize(1);
  }

  @Test
  void draftIsSavedAndHasNoCode() {
    station.insert("somchai");

    assertThat(client.saveAsDraft(request(client.read().orElseThrow())))
        .isInstanceOf(DraftResult.Saved.class);
    assertThat(client.latestAuthenCode(SOMCHAI)).isEmpty();
  }

  @Test
  void photoComesWhenAskedFor() {
    station.insert("somchai");

    assertThat(client.read().orElseThrow().image()).isEmpty();
    assertThat(client.read(ReadImage.WITH_IMAGE).orElseThrow().image().orElseThrow().jpeg())
        .startsWith(0xFF, 0xD8);
    assertThat(client.readCardOnly(ReadImage.WITH_IMAGE).orElseThrow().image()).isPresent();
    assertThat(client.readCardOnly().orElseThrow().image()).isEmpty();
  }

  @Test
  void unknownBirthDayStaysUnknown() {
    station.insert("boonmee");

    assertThat(client.readCardOnly().orElseThrow().birthDate().orElseThrow().month()).isEmpty();
  }

  @Test
  void emptyReaderIsNoCard() {
    assertThat(client.terminals())
        .singleElement()
        .satisfies(reader -> assertThat(reader.name()).isEqualTo(SimulatedReaders.DEFAULT_READER))
        .satisfies(reader -> assertThat(reader.cardPresent()).isFalse());
    assertThat(client.read()).isInstanceOf(ReadResult.NoCard.class);
    assertThat(client.readCardOnly()).isInstanceOf(ReadResult.NoCard.class);
  }

  @Test
  void noReaderIsNoReader() {
    try (Station bare =
            Station.with(s -> s.nhso(NhsoSource.sandbox()), new SimulatedReaders(new String[0]));
        SecureSmartCardAgent other = bare.client()) {
      assertThat(other.terminals()).isEmpty();
      assertThat(other.read()).isInstanceOf(ReadResult.NoReader.class);
      assertThat(other.readCardOnly()).isInstanceOf(ReadResult.NoReader.class);
    }
  }

  @Test
  void sandboxIsKnownByItsMark() {
    assertThat(client.isSandbox()).isTrue();
  }

  @Test
  void withoutNhsoTheCardIsReadAndEverythingElseSaysSo() {
    try (Station cardOnly = Station.over(NhsoSource.none()).insert("somchai");
        SecureSmartCardAgent other = cardOnly.client()) {
      assertThat(other.readCardOnly().orElseThrow().citizenId()).isEqualTo(SOMCHAI);
      assertThat(other.isSandbox()).isFalse();
      assertThatExceptionOfType(ServiceException.class)
          .isThrownBy(other::read)
          .satisfies(e -> assertThat(e.status()).hasValue(501));
      assertThatExceptionOfType(ServiceException.class)
          .isThrownBy(() -> other.latestAuthenCode(SOMCHAI))
          .satisfies(e -> assertThat(e.status()).hasValue(501));
    }
  }

  private static AuthenRequest request(AgentPatient patient) {
    return AuthenRequest.builder()
        .patient(patient)
        .claimType(patient.claimTypes().get(0))
        .mobile(MobileNumber.of("0812345678"))
        .hn("000123")
        .build();
  }
}
