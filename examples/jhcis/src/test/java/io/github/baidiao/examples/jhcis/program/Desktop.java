package io.github.baidiao.examples.jhcis.program;

import com.squareup.moshi.Moshi;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.sandbox.CardSlot;
import io.github.baidiao.examples.sandbox.Sandbox;
import io.github.baidiao.moph.stub.phr.PhrStub;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PC of a site: a folder with its settings, the sandbox, and what the program says there. */
final class Desktop implements AutoCloseable {
  static final String TOKEN = "00000000-0000-4000-8000-000000000001";
  private static final Pattern ADDRESS = Pattern.compile("jdbc:mariadb://([^:/]+):([0-9]+)/.*");

  final Sandbox sandbox = Sandbox.start(0, CardSlot.in(new SimulatedReaders()));
  final Map<String, String> environment = new HashMap<>();
  private final Path folder;
  private String out = "";
  private String err = "";

  Desktop(Path folder) {
    this.folder = folder;
    environment.put("BAIDIAO_JHCIS_PASSWORD", "site");
    environment.put("BAIDIAO_NHSO_AUTHEN_STATUS_TOKEN", TOKEN);
    environment.put("BAIDIAO_NHSO_ENDPOINT_TOKEN", TOKEN);
    environment.put("BAIDIAO_PHR_TOKEN", PhrStub.TOKEN);
  }

  Path settings() {
    return folder.resolve("jhcis.properties");
  }

  /** Writes the settings for that site, with the sandbox's addresses, and more lines. */
  void settle(JhcisSite site, String... more) throws IOException {
    Matcher address = ADDRESS.matcher(site.server().address());
    if (!address.matches()) {
      throw new IllegalStateException("no address");
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                "jhcis.server=" + address.group(1),
                "jhcis.port=" + address.group(2),
                "jhcis.database=" + site.schema(),
                "jhcis.user=" + site.user(),
                "nhso.agent.url=" + sandbox.agent(),
                "nhso.authen-status.url=" + sandbox.agent() + "/authencodestatus",
                "nhso.endpoint.url=" + sandbox.agent() + "/nhsoendpoint",
                "nhso.source-id=VENDOR01",
                "phr.url=" + sandbox.mophPhr()));
    lines.addAll(List.of(more));
    Files.write(settings(), lines);
  }

  /** Runs a command with the settings; returns its exit code. */
  int run(String... args) {
    return runTyping("", args);
  }

  /** Likewise, with what somebody types. */
  int runTyping(String typed, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--settings");
    all.add(settings().toString());
    return runAsIs(typed, all.toArray(String[]::new));
  }

  int runAsIs(String typed, String... args) {
    ByteArrayOutputStream standard = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(standard, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            environment,
            Clock.systemUTC());
    int exit = JhcisProgram.run(terminal, args);
    out = standard.toString(StandardCharsets.UTF_8);
    err = errors.toString(StandardCharsets.UTF_8);
    return exit;
  }

  /** What the last command wrote on standard output. */
  String out() {
    return out;
  }

  /** What it wrote on standard error. */
  String err() {
    return err;
  }

  String all() {
    return out + err;
  }

  /** The last command's object. */
  @SuppressWarnings("unchecked")
  Map<String, Object> json() throws IOException {
    return (Map<String, Object>) new Moshi.Builder().build().adapter(Object.class).fromJson(out);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
