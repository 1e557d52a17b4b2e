package io.github.baidiao.house;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.house.OverheardStation.Visit;
import io.github.baidiao.moph.evidence.CertifiedKey;
import io.github.baidiao.moph.stub.Fault;
import io.github.baidiao.moph.stub.Invented;
import io.github.baidiao.moph.stub.MophIdpStub;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From signing in to the QR code at the finest log level: nothing personal, and no secret. */
class MophSaysNothingPersonalTest {
  private static final String PASSWORD = "P@ssw0rd";
  private static final String WRONG_PASSWORD = "Wr0ng-P@ss-of-the-canary";
  private static final String WRONG_PIN = "975318";
  // Of PASSWORD; see docs/protocols/moph-account.md.
  private static final String PASSWORD_HASH =
      "74A791FD61A5495633AC8306F9F8EBCA3E05F25AE14B0B66FB4CC0A512E76293";
  private static final Runnable ON = () -> {};
  private static final Visit GOOD =
      new Visit(PASSWORD, Invented.OFFICER_PIN, "somchai", "AA1000000001", "0812345678", ON);

  private final MophIdpStub stub = new MophIdpStub();
  private final WireMockServer server =
      new WireMockServer(
          wireMockConfig()
              .bindAddress("127.0.0.1")
              .dynamicPort()
              .extensions(stub)
              .usingFilesUnderClasspath("wiremock/moph-idp"));
  private CertifiedKey key;

  @BeforeEach
  void start(@TempDir Path folder) {
    key = SealingKey.make(folder);
    server.loadMappingsUsing(
        new JsonFileMappingsSource(
            new ClasspathFileSource("wiremock/moph-account/mappings"), new FilenameMaker()));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void neitherWhenAllGoesWellNorWhenNothingDoes() throws IOException {
    String heard;
    try (Overheard overheard = new Overheard()) {
      visit(overheard, GOOD);
      visit(overheard, with(WRONG_PASSWORD, GOOD.pin()));
      visit(overheard, with(PASSWORD, WRONG_PIN));
      visit(
          overheard,
          new Visit(PASSWORD, GOOD.pin(), "dao", "DD4000000004", "0810000043", ON)); // void card
      faults(overheard);
      malformed(overheard);
      try (OverheardStation station = station(overheard)) {
        Visit pulled =
            new Visit(PASSWORD, GOOD.pin(), "somchai", "AA1000000001", "0812345678", station::pull);
        visit(overheard, station, pulled);
      }
      heard = overheard.everything();
    }
    assertThat(heard)
        .contains("INS B0", "idp-register", "Registered", "Wrong", "Ended")
        .contains("MOPH-201", "MOPH-101", "MOPH-507", "HTTP-500", "HTTP-106");
    assertThat(markers().stream().filter(heard::contains)).isEmpty();
  }

  private void faults(Overheard overheard) {
    List<String> operations =
        List.of("signIn", "officerByCard", "checkPin", "cardStatus", "phone", "register");
    for (Fault fault : List.of(Fault.SERVER_ERROR, Fault.LOST_ANSWER)) {
      for (String operation : operations) {
        stub.fail(operation, fault, 2);
        visit(overheard, GOOD);
        stub.reset();
      }
      stub.fail("issueToken", fault, 1);
      visit(overheard, GOOD);
      stub.reset();
    }
  }

  // What is personal comes back in answers that are none of the contract's.
  private void malformed(Overheard overheard) {
    String person =
        "สมชาย ใจดี 1100000000016 0812345678 AA1000000001 " + Invented.OFFICER_PIN + " " + PASSWORD;
    for (String path :
        List.of(
            "/v1/devices/sign-in",
            "/v1/officers/by-card",
            "/v1/officers/check-pin",
            "/v1/cards/status",
            "/v1/phones/look-up",
            "/v1/proofings/register",
            "/v1/tokens/issue")) {
      for (String body :
          List.of(
              "{\"result\": {\"outcome\": \"" + person + "\"}}",
              "{\"result\": \"" + person + "\"}",
              "{\"" + person + "\": " + person,
              "<html>" + person + "</html>")) {
        StubMapping spoiled =
            server.stubFor(
                post(urlPathEqualTo(MophIdpStub.BASE + path))
                    .atPriority(1)
                    .willReturn(okJson(body)));
        visit(overheard, GOOD);
        server.removeStub(spoiled);
      }
    }
    StubMapping center =
        server.stubFor(post(urlPathEqualTo("/token")).atPriority(1).willReturn(ok(person)));
    visit(overheard, GOOD);
    server.removeStub(center);
  }

  private static Visit with(String password, String pin) {
    return new Visit(password, pin, GOOD.person(), GOOD.laserCode(), GOOD.phone(), ON);
  }

  private OverheardStation station(Overheard overheard) {
    return new OverheardStation(URI.create("http://127.0.0.1:" + server.port()), key, overheard);
  }

  private void visit(Overheard overheard, Visit visit) {
    try (OverheardStation station = station(overheard)) {
      visit(overheard, station, visit);
    }
  }

  private static void visit(Overheard overheard, OverheardStation station, Visit visit) {
    try {
      station.visit(visit);
    } catch (SdkException | OverheardStation.Ended e) {
      overheard.thrown(e);
    }
  }

  private Set<String> markers() throws IOException {
    Set<String> markers =
        new TreeSet<>(
            List.of(
                PASSWORD,
                WRONG_PASSWORD,
                WRONG_PIN,
                Invented.OFFICER_PIN,
                PASSWORD_HASH,
                PASSWORD_HASH.toLowerCase(Locale.ROOT),
                Invented.STATION_TOKEN,
                "eyJ", // how any JWT begins
                "ใจดี",
                "เรือง",
                "ตัวอย่างพัฒนา",
                "AA1-0000000-01",
                "DD4-0000000-04"));
    for (String person : List.of("somchai", "malee", "dao")) {
      markers.addAll(ofPerson(person));
      markers.addAll(pieces(OverheardStation.photo(person)));
    }
    markers.addAll(pieces(OverheardStation.photo("boonmee")));
    List<String> sent = sent();
    assertThat(sent).hasSizeGreaterThan(40);
    markers.addAll(sent);
    return markers;
  }

  private static List<String> ofPerson(String person) throws IOException {
    String file =
        "sdk-cardreader/src/main/resources/io/github/baidiao/card/simulator/persons/"
            + person
            + ".json";
    List<String> markers = new ArrayList<>();
    Pattern.compile("\"([^\"]{5,})\"(?!\\s*:)")
        .matcher(Files.readString(House.file(file)))
        .results()
        .map(match -> match.group(1))
        .filter(text -> !text.endsWith(".jpg"))
        .forEach(markers::add);
    for (String phone : List.of("0812345678", "0810000024", "0810000043")) {
      markers.add(phone);
    }
    return markers;
  }

  // A picture in hexadecimal, in Base64, and as Java prints arrays.
  private static List<String> pieces(byte[] picture) {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at + 24 < picture.length; at += 240) {
      byte[] piece = Arrays.copyOfRange(picture, at, at + 24);
      pieces.add(HexFormat.of().formatHex(piece));
      pieces.add(HexFormat.of().withUpperCase().formatHex(piece));
      pieces.add(Base64.getEncoder().encodeToString(piece));
      pieces.add(Arrays.toString(piece).substring(1, 60));
    }
    return pieces;
  }

  /** Returns the secrets of every answer and every question there was. */
  private List<String> sent() {
    Pattern secret =
        Pattern.compile(
            "\"(?:device_session|officer_session|otp|qr_payload|device_token)\"\\s*:\\s*\"([^\"]+)\"");
    List<String> secrets = new ArrayList<>();
    for (ServeEvent event : server.getAllServeEvents()) {
      String body = new String(event.getResponse().getBody(), StandardCharsets.UTF_8);
      secret.matcher(body).results().map(match -> match.group(1)).forEach(secrets::add);
      String bearer = event.getRequest().getHeader("Authorization");
      if (bearer != null) {
        secrets.add(bearer.substring("Bearer ".length()));
      }
    }
    secrets.stream()
        .filter(text -> text.contains("/"))
        .map(text -> text.substring(text.lastIndexOf('/') + 1))
        .toList()
        .forEach(secrets::add);
    return secrets;
  }
}
