package io.github.baidiao.examples.stationagent.api;

import io.github.baidiao.examples.stationagent.server.Paths;
import io.github.baidiao.examples.stationagent.server.StaticFile;

/** The contract of what is served; {@code docs/openapi} has it in the source. */
public final class OpenApi {
  private OpenApi() {}

  /** Serves it, also where the original has its own (inferred from its libraries). */
  public static void hangInto(Paths paths) {
    paths.page("/openapi.yaml", file());
    paths.page("/v3/api-docs", file());
  }

  private static StaticFile file() {
    return new StaticFile(OpenApi.class, "station-agent.yaml", "application/yaml");
  }
}
