package io.github.baidiao.moph.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The published jar in a WireMock of its own, started as docs/stubs.md says. */
@Timeout(300)
class StandAloneIdpIT {
  private static final Pattern PORT = Pattern.compile("^port:\\s+(\\d+)");

  private Process wireMock;
  private URI address;

  @BeforeEach
  void start() throws Exception {
    Path wireMockJar =
        Path.of(WireMockServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    wireMock =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                wireMockJar + File.pathSeparator + System.getProperty("stubs.jar"),
                "wiremock.Run",
                "--bind-address",
                "127.0.0.1",
                "--port",
                "0",
                "--no-request-journal",
                "--load-resources-from-classpath",
                "wiremock/moph-idp",
                "--extensions",
                MophIdpStub.class.getName())
            .redirectErrorStream(true)
            .start();
    address = URI.create("http://127.0.0.1:" + port(wireMock.inputReader(StandardCharsets.UTF_8)));
  }

  @AfterEach
  void stop() {
    wireMock.destroyForcibly();
  }

  @Test
  void anyProgramSignsADeviceIn() throws Exception {
    String body =
        "{\"hospital_code\":\"99999\",\"device_token\":\"" + Invented.STATION_TOKEN + "\"}";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/moph-idp/v1/devices/sign-in"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + MophIdpStub.bearer())
            .POST(HttpRequest.BodyPublishers.ofString(body));

    assertThat(send(request)).contains("\"MessageCode\" : 200", "device_session");
    assertThat(send(HttpRequest.newBuilder(address.resolve("/sandbox/moph-idp"))))
        .containsPattern("\"name\" : \"เวชระเบียน 1\",\\s+\"sessions\" : 1");
  }

  private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
  }

  private static String port(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = PORT.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    throw new IOException("WireMock ended without telling its port");
  }
}
