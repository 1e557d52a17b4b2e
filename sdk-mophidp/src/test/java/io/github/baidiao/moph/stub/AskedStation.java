package io.github.baidiao.moph.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.common.Json;
import io.github.baidiao.core.testing.OpenApiFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A station that speaks the contract word by word, without our client, and holds every answer to
 * the contract.
 */
final class AskedStation {
  static final OpenApiFile CONTRACT = OpenApiFile.read(Path.of("../docs/openapi/moph-idp.yaml"));
  static final String SOMCHAI = "1100000000016";
  static final String DAO = "5100000000043";
  static final String BOONMEE = "3100000000039";
  static final String PHONE = "0812345678";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  String bearer = MophIdpStub.bearer();
  String device = "";
  String officer = "";
  Duration patience = Duration.ofMinutes(2);

  AskedStation(StubServer server) {
    base = server.base();
  }

  /** An answer. */
  record Got(HttpResponse<String> http) {
    int status() {
      return http.statusCode();
    }

    Map<?, ?> body() {
      return Json.read(http.body(), Map.class);
    }

    Map<?, ?> result() {
      return (Map<?, ?>) body().get("result");
    }

    String result(String name) {
      return String.valueOf(result().get(name));
    }

    String code() {
      return String.valueOf(body().get("code"));
    }
  }

  Got ask(String path, Map<String, ?> body) {
    return ask(path, Json.write(body));
  }

  Got ask(String path, String body) {
    try {
      return send(path, body);
    } catch (IOException lost) {
      throw new IllegalStateException("no answer", lost);
    }
  }

  Got send(String path, String body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .timeout(patience)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    header(request, "Authorization", bearer.isEmpty() ? "" : "Bearer " + bearer);
    header(request, "X-Device-Session", device);
    header(request, "X-Officer-Session", officer);
    try {
      return held(path, new Got(http.send(request.build(), BodyHandlers.ofString())));
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  private static Got held(String path, Got got) {
    assertThat(got.http().headers().firstValue("X-Baidiao-Sandbox")).contains("true");
    assertThat(got.body()).extracting("MessageCode").isEqualTo(got.status());
    Optional<Map<?, ?>> operation = CONTRACT.operation("POST", path);
    if (operation.isPresent()) {
      Map<?, ?> responses = OpenApiFile.map(operation.get(), "responses");
      String status = String.valueOf(got.status());
      assertThat(responses.containsKey(status)).as("%s answers %s", path, status).isTrue();
      Object schema =
          OpenApiFile.map(CONTRACT.resolved(responses.get(status)), "content", "application/json")
              .get("schema");
      assertThat(CONTRACT.violations(schema, got.http().body())).as(got.http().body()).isEmpty();
    }
    return got;
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    if (!value.isEmpty()) {
      request.header(name, value);
    }
  }

  AskedStation signIn() {
    return signIn(Invented.STATION_TOKEN);
  }

  AskedStation signIn(String token) {
    Got got =
        ask("/v1/devices/sign-in", Map.of("hospital_code", Invented.UNIT, "device_token", token));
    device = got.result("device_session");
    return this;
  }

  Got pin(String pin) {
    return ask("/v1/officers/check-pin", Map.of("officer_id", Invented.OFFICER_ID, "pin", pin));
  }

  AskedStation withOfficer() {
    signIn();
    officer = pin(Invented.OFFICER_PIN).result("officer_session");
    return this;
  }

  Got register(UUID transaction, String citizenId, String phone) {
    return ask("/v1/proofings/register", registration(transaction, citizenId, phone));
  }

  static Map<String, Object> registration(UUID transaction, String citizenId, String phone) {
    byte[] evidence = ("sealed " + transaction).getBytes(UTF_8);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("transaction_id", transaction.toString());
    body.put("holder", Map.of("citizen_id", citizenId, "name_th", Map.of("first", "ทดสอบ")));
    body.put("phone", phone);
    body.put("ial", "2.2");
    body.put("policy_name", "th-ial-draft-1");
    body.put("policy_sha256", "0".repeat(64));
    body.put("evidence", Base64.getEncoder().encodeToString(evidence));
    body.put("evidence_sha256", Secrets.hash(evidence));
    return body;
  }

  String registered(String citizenId, String phone) {
    return register(UUID.randomUUID(), citizenId, phone).result("registration_id");
  }

  Got issue(String registration) {
    return ask(
        "/v1/tokens/issue",
        Map.of("request_id", UUID.randomUUID().toString(), "registration_id", registration));
  }

  Got redeem(String citizenId, String secret) {
    return ask("/v1/tokens/redeem", Map.of("citizen_id", citizenId, "secret", secret));
  }
}
