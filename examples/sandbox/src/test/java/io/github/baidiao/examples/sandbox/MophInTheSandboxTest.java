package io.github.baidiao.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.moph.stub.Invented;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MOPH's services at the sandbox's address, and that they go together. */
class MophInTheSandboxTest {
  // HMAC-SHA256 of "P@ssw0rd" with the public key, from the protocol document.
  private static final String HASH =
      "74A791FD61A5495633AC8306F9F8EBCA3E05F25AE14B0B66FB4CC0A512E76293";

  private static Sandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(0, CardSlot.in(new SimulatedReaders()));
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void asNew() {
    sandbox.reset();
  }

  @Test
  void theIdentityProviderTakesWhatTheAccountCenterGives() throws Exception {
    assertThat(signIn(bearer())).contains("device_session", "โรงพยาบาลสมมติ");
  }

  @Test
  void andNothingElse() throws Exception {
    assertThat(signIn("nonsense")).contains("token_invalid");
  }

  @Test
  void theHealthRecordTakesItToo() throws Exception {
    String visits =
        "/OrganizationSummary?data=encounter_ref_code&hospital_code=99999&date=2026-11-20";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.mophPhr() + visits))
            .header("Authorization", "Bearer " + bearer());

    assertThat(send(request)).contains("\"MessageCode\" : 200");
    assertThat(get("/sandbox/phr")).contains("\"arrived\" : 0");
  }

  @Test
  void whatAProgramDidIsSeenAtOneAddress() throws Exception {
    signIn(bearer());

    assertThat(get("/sandbox/moph-idp"))
        .containsPattern("\"name\" : \"เวชระเบียน 1\",\\s+\"sessions\" : 1");
    sandbox.reset();
    assertThat(get("/sandbox/moph-idp"))
        .containsPattern("\"name\" : \"เวชระเบียน 1\",\\s+\"sessions\" : 0");
  }

  @Test
  void aPersonAtTheKeyboardPlaysTheCitizen() throws Exception {
    String otp = registeredWithToken(bearer());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    SandboxCommands commands =
        new SandboxCommands(sandbox, new PrintStream(said, true, StandardCharsets.UTF_8));

    assertThat(commands.obey("redeem " + otp)).isTrue();
    assertThat(commands.obey("redeem " + otp)).isTrue();
    assertThat(commands.obey("redeem")).isTrue();

    assertThat(said.toString(StandardCharsets.UTF_8))
        .containsSubsequence("REDEEMED", "NOT VALID", "redeem <OTP>");
  }

  private static String registeredWithToken(String bearer) throws Exception {
    String device = field(signIn(bearer), "device_session");
    String pin =
        "{\"officer_id\":\"" + Invented.OFFICER_ID + "\",\"pin\":\"" + Invented.OFFICER_PIN + "\"}";
    String officer =
        field(
            post("/v1/officers/check-pin", pin, bearer, "X-Device-Session", device),
            "officer_session");
    String register =
        """
        {"transaction_id": "9d2f6c1e-8f0a-4b7d-a3c5-1e2d3c4b5a69",
         "holder": {"citizen_id": "1100000000016", "name_th": {"first": "สมชาย"}},
         "phone": "0812345678", "ial": "2.2", "policy_name": "th-ial-draft-1",
         "policy_sha256": "b0ab93e8b1a1e2a2c8f1a0d4f7c8be5a8a1c7f26fdf1b0c5ba4d93a6d6a2e8f1",
         "evidence": "YWJj",
         "evidence_sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}
        """;
    String registration =
        field(
            post("/v1/proofings/register", register, bearer, "X-Officer-Session", officer),
            "registration_id");
    String issue =
        "{\"request_id\":\"6ba7b810-9dad-41d1-80b4-00c04fd430c8\",\"registration_id\":\""
            + registration
            + "\"}";
    return field(post("/v1/tokens/issue", issue, bearer, "X-Officer-Session", officer), "otp");
  }

  private static String field(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\" : \"([^\"]+)\"").matcher(json);
    assertThat(matcher.find()).as(json).isTrue();
    return matcher.group(1);
  }

  private static String signIn(String bearer) throws Exception {
    String body =
        "{\"hospital_code\":\"99999\",\"device_token\":\"" + Invented.STATION_TOKEN + "\"}";
    return post("/v1/devices/sign-in", body, bearer);
  }

  private static String bearer() throws Exception {
    return get("/token?Action=get_moph_access_token&user=station&hospital_code=99999&password_hash="
            + HASH)
        .strip();
  }

  private static String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(sandbox.agent() + path)));
  }

  private static String post(String path, String json, String bearer, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.mophIdp() + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + bearer)
            .POST(BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
  }
}
