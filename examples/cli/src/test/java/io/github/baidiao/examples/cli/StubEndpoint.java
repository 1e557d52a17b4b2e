package io.github.baidiao.examples.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stubs of ENDPOINT and of authen status in one server, as the sandbox has them. */
final class StubEndpoint implements AutoCloseable {
  static final String TOKEN = "00000000-0000-4000-8000-000000000001";

  private final WireMockServer server;

  StubEndpoint() {
    server =
        new WireMockServer(
            wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .usingFilesUnderClasspath("wiremock/nhso-authen"));
    server.loadMappingsUsing(
        new JsonFileMappingsSource(
            new ClasspathFileSource("wiremock/nhso-endpoint/mappings"), new FilenameMaker()));
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.port() + "/nhsoendpoint";
  }

  String status() {
    return "http://127.0.0.1:" + server.port() + "/authencodestatus";
  }

  Map<String, String> environment() {
    return Map.of(
        "BAIDIAO_ENDPOINT",
        endpoint(),
        "BAIDIAO_ENDPOINT_TOKEN",
        TOKEN + "\n",
        "BAIDIAO_AUTHEN_STATUS",
        status(),
        "BAIDIAO_AUTHEN_STATUS_TOKEN",
        TOKEN,
        "BAIDIAO_HCODE",
        "99999",
        "BAIDIAO_SOURCE_ID",
        "VENDOR01");
  }

  /** With other values for some variables; an empty one is as good as none. */
  Map<String, String> environment(String... namesAndValues) {
    Map<String, String> environment = new HashMap<>(environment());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      environment.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return environment;
  }

  void reset() {
    server.resetScenarios();
    server.resetRequests();
  }

  /** Answers every POST with a status that tells nothing, while the work is done. */
  void answeringPostsWith(int status, Runnable work) {
    during(
        server.stubFor(post(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(status))),
        work);
  }

  /** Answers all with 404 and without the mark of the sandbox, while the work is done. */
  void withoutTheMark(Runnable work) {
    during(
        server.stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(404))), work);
  }

  private void during(StubMapping stub, Runnable work) {
    try {
      work.run();
    } finally {
      server.removeStub(stub);
    }
  }

  /** The bodies of all that was posted. */
  List<String> posted() {
    List<String> bodies = new ArrayList<>();
    server
        .findAll(postRequestedFor(anyUrl()))
        .forEach(request -> bodies.add(request.getBodyAsString()));
    return bodies;
  }

  int questions() {
    return server.getAllServeEvents().size();
  }

  @Override
  public void close() {
    server.stop();
  }
}
