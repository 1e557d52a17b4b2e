package io.github.baidiao.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The published stubs in a WireMock of its own, with no class of ours near it: docs/stubs.md. */
@Timeout(300)
class StandAloneStubsIT {
  private static final Pattern PORT = Pattern.compile("^port:\\s+(\\d+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private @TempDir Path folder;
  private Process wireMock;
  private URI address;

  private void startWithWhatIsInTheJar(String service) throws Exception {
    unpack(Path.of(System.getProperty("stubs.jar")), folder);
    Path wireMockJar =
        Path.of(WireMockServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    wireMock =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                wireMockJar.toString(),
                "--bind-address",
                "127.0.0.1",
                "--port",
                "0",
                "--no-request-journal",
                "--root-dir",
                folder.resolve("wiremock/" + service).toString())
            .redirectErrorStream(true)
            .start();
    address = URI.create("http://127.0.0.1:" + port(wireMock.inputReader(StandardCharsets.UTF_8)));
  }

  @AfterEach
  void stop() {
    wireMock.destroyForcibly();
  }

  @Test
  void anyProgramGetsAClaimCode() throws Exception {
    startWithWhatIsInTheJar("nhso-agent");
    String patient = get("/api/smartcard/read?readImageFlag=false");
    String confirmed =
        post(
            "/api/nhso-service/confirm-save",
            "{\"pid\":\"1100000000016\",\"claimType\":\"PG0060001\",\"mobile\":\"0812345678\","
                + "\"correlationId\":\"00000000-0000-4000-8000-000000000001\"}");
    String latest = get("/api/nhso-service/latest-authen-code/1100000000016");

    assertThat(patient).contains("1100000000016", "PG0060001");
    assertThat(confirmed).containsPattern("\"claimCode\" *: *\"PP1000000001\"");
    assertThat(latest).containsPattern("\"claimCode\" *: *\"PP1000000001\"");
  }

  @Test
  void ourClientGetsOneToo() throws Exception {
    startWithWhatIsInTheJar("nhso-agent");
    try (SecureSmartCardAgent agent = TestAgent.client(address)) {
      AuthenRequest request = Requests.of(agent.read().orElseThrow());

      assertThat(agent.confirmSave(request).orElseThrow().claimCode().value())
          .isEqualTo("PP1000000001");
    }
  }

  @Test
  void anyProgramSeesWhatIsOnRecord() throws Exception {
    startWithWhatIsInTheJar("nhso-authen");
    URI question =
        address.resolve(
            "/authencodestatus/api/check-authen-status?personalId=1100000000024"
                + "&serviceDate=2025-11-07");
    HttpRequest request =
        HttpRequest.newBuilder(question)
            .header("Authorization", "Bearer 00000000-0000-4000-8000-000000000001")
            .build();

    assertThat(http.send(request, BodyHandlers.ofString()).body())
        .containsPattern("\"claimCode\" *: *\"PP1000000002\"")
        .containsPattern("\"claimCode\" *: *\"EP1000000002\"")
        .containsPattern("\"serviceDateTime\" *: *\"2025-11-07T08:30:00\"");
    assertThat(get(question.getPath())).contains("Unauthorized");
  }

  private String get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
        .body();
  }

  private String post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
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

  private static void unpack(Path jar, Path folder) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        Path target = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory() || !target.startsWith(folder.resolve("wiremock"))) {
          continue;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
  }
}
