package io.github.baidiao.house;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.nhso.agent.AgentPatient;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.AuthenRequest;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the card to the claim code at the finest log level, and nothing of the patient is heard. */
class NothingPersonalIsSaidTest {
  private static final String PERSON = "malee";
  private static final String PERSON_FILE =
      "sdk-cardreader/src/main/resources/io/github/baidiao/card/simulator/persons/"
          + PERSON
          + ".json";
  private static final String MOBILE = "0897654321";
  private static final String HN = "HN-7654321";

  private final WireMockServer server =
      new WireMockServer(
          wireMockConfig()
              .bindAddress("127.0.0.1")
              .dynamicPort()
              .disableRequestJournal()
              .usingFilesUnderClasspath("wiremock/nhso-agent"));
  private final SimulatedReaders readers = new SimulatedReaders();
  private final SimulatedPerson malee = SimulatedPerson.load(PERSON);

  @BeforeEach
  void insertHerCard() {
    server.start();
    server.setScenarioState("reader", "card-" + malee.citizenId().value());
    readers.insert(SimulatedCard.of(malee));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void neitherWhenAllGoesWellNorWhenNothingDoes() throws IOException {
    String heard;
    try (Overheard overheard = new Overheard();
        SecureSmartCardAgent agent = agent()) {
      visit(agent, overheard); // issued
      visit(agent, overheard); // already authenticated today
      server.stubFor(any(anyUrl()).atPriority(1).willReturn(okJson(spoiled())));
      visit(agent, overheard);
      readers.insert(SimulatedCard.of(malee).with(Fault.wrongLengthAt(4)));
      visit(agent, overheard);
      readers.insert(SimulatedCard.of(malee).with(Fault.pulledAt(9)));
      visit(agent, overheard);
      heard = overheard.everything();
    }
    assertThat(heard).contains("INS B0", "confirm-save", "CARD-207", "CARD-202", "HTTP-25");
    assertThat(markers().filter(heard::contains)).isEmpty();
  }

  private void visit(SecureSmartCardAgent agent, Overheard overheard) {
    try {
      ThaiIdCard card = ThaiIdCards.over(readers).read(ReadOptions.withPhoto());
      overheard.shown(card);
      overheard.shown(card.holder());
      AgentPatient patient = agent.read().orElseThrow();
      overheard.shown(patient);
      AuthenRequest request =
          AuthenRequest.builder()
              .patient(patient)
              .claimType(patient.claimTypes().get(0))
              .mobile(MobileNumber.of(MOBILE))
              .hn(HN)
              .build();
      overheard.shown(request);
      overheard.shown(agent.confirmSave(request));
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }

  private SecureSmartCardAgent agent() {
    return SecureSmartCardAgent.connect(
        AgentSettings.builder()
            .baseUrl(URI.create("http://127.0.0.1:" + server.port()))
            .hospitalCode(HospitalCode.of("99999"))
            .build());
  }

  private static String spoiled() throws IOException {
    return Files.readString(House.file(PERSON_FILE)).replace("\"citizenId\"", "\"pid\"").trim()
        + "]";
  }

  // Every value in her person file that is long enough to be hers alone, and the number on the
  // wire.
  private Stream<String> markers() throws IOException {
    List<String> texts =
        Pattern.compile("\"([^\"]{5,})\"(?!\\s*:)")
            .matcher(Files.readString(House.file(PERSON_FILE)))
            .results()
            .map(match -> match.group(1))
            .filter(text -> !text.endsWith(".jpg"))
            .toList();
    assertThat(texts).hasSizeGreaterThan(15);
    byte[] number = malee.citizenId().value().getBytes(StandardCharsets.US_ASCII);
    return Stream.concat(
        texts.stream(),
        Stream.of(
            malee.citizenId().printed(),
            HexFormat.of().formatHex(number),
            HexFormat.of().withUpperCase().formatHex(number),
            "PP10000000",
            MOBILE,
            HN));
  }
}
