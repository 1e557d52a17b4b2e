package io.github.baidiao.examples.cli;

import io.github.baidiao.moph.stub.phr.PhrStub;
import io.github.baidiao.moph.stub.phr.PhrStubServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** MOPH's PHR by the stub that remembers, and commands that send to it through an outbox. */
final class StubPhr implements AutoCloseable {
  private final PhrStubServer server = PhrStubServer.start();
  private final String base = server.base().toString();
  private final Path outbox;

  StubPhr(Path folder) {
    this.outbox = folder.resolve("outbox.db");
  }

  PhrStub stub() {
    return server.stub();
  }

  Run phr(String... words) {
    return fed("", words);
  }

  Run fed(String standardInput, String... words) {
    List<String> args = new ArrayList<>(List.of("phr"));
    args.addAll(List.of(words));
    args.addAll(
        List.of(
            "--outbox",
            outbox.toString(),
            "--base-url",
            base,
            "--hcode",
            PhrStub.UNIT,
            "--no-rate-limit"));
    return Run.with(
        StandardCharsets.UTF_8,
        Map.of("BAIDIAO_MOPH_TOKEN", PhrStub.bearer()),
        standardInput,
        args.toArray(String[]::new));
  }

  Run outbox(String... words) {
    List<String> args = new ArrayList<>(List.of("outbox"));
    args.addAll(List.of(words));
    args.addAll(List.of("--outbox", outbox.toString()));
    return Run.of(args.toArray(String[]::new));
  }

  @Override
  public void close() {
    server.close();
  }
}
