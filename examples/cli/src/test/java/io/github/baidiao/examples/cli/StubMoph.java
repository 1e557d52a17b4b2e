package io.github.baidiao.examples.cli;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** MOPH's Account Center and its open calls, by the committed stubs, and commands that ask them. */
final class StubMoph implements AutoCloseable {
  static final String TOKEN = "e30.e30.bm8gc2lnbmF0dXJl";

  private final AtomicInteger questions = new AtomicInteger();
  private final WireMockServer server;

  StubMoph() {
    server =
        new WireMockServer(
            wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .usingFilesUnderClasspath("wiremock"));
    for (String service : List.of("moph-account", "moph-idp-public")) {
      server.loadMappingsUsing(
          new JsonFileMappingsSource(
              new ClasspathFileSource("wiremock/" + service + "/mappings"), new FilenameMaker()));
    }
    server.addMockServiceRequestListener((request, response) -> questions.incrementAndGet());
    server.start();
  }

  WireMockServer server() {
    return server;
  }

  int questions() {
    return questions.get();
  }

  String account() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Runs {@code did ...} with a token, or without one if other environment is given. */
  Run did(Map<String, String> environment, String standardInput, String... words) {
    List<String> args = new ArrayList<>(List.of("did"));
    args.addAll(List.of(words));
    args.addAll(List.of("--base-url", account() + "/idp/api", "--hcode", "99999"));
    return Run.with(
        StandardCharsets.UTF_8, environment, standardInput, args.toArray(String[]::new));
  }

  Run did(String... words) {
    return did(Map.of("BAIDIAO_MOPH_TOKEN", TOKEN), "", words);
  }

  @Override
  public void close() {
    server.stop();
  }
}
