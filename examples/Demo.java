import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds what is missing, starts the sandbox, and authenticates one patient twice on one day. Run
 * it with {@code examples/demo}; ends with 0 only when there is a claim code.
 *
 * <p>The card is only ever looked for in the sandbox's own reader: a real reader with a real card
 * in it is left alone.
 */
public final class Demo {
  private static final Path SANDBOX_JAR = Path.of("examples/sandbox/target/sandbox.jar");
  private static final Path TARGET = Path.of("examples/authen-before-visit/target");
  private static final Path AUTHEN_JAR = TARGET.resolve("authen-before-visit.jar");
  private static final Path VISITS = TARGET.resolve("demo-visits.csv");
  private static final URI RUNNING_SANDBOX = URI.create("http://127.0.0.1:18189/sandbox");
  private static final PrintStream OUT = new PrintStream(System.out, true, charset());

  /** What a sandbox says of itself in one line; what is not there is "none". */
  private record Sandbox(String agent, String reader, String card) {
    private static final Pattern READY =
        Pattern.compile("READY agent=(http://127\\.0\\.0\\.1:[0-9]+) reader=(.+) card=(\\w+)");

    static Optional<Sandbox> parse(String line) {
      Matcher ready = READY.matcher(line.strip());
      return ready.matches()
          ? Optional.of(new Sandbox(ready.group(1), ready.group(2), ready.group(3)))
          : Optional.empty();
    }
  }

  public static void main(String[] args) throws Exception {
    List<String> options = new ArrayList<>(List.of(args));
    boolean rebuild = options.remove("--rebuild");
    boolean pcscdGiven = options.size() == 2 && options.get(0).equals("--pcscd");
    if (!options.isEmpty() && !pcscdGiven || !Files.exists(Path.of("examples/Demo.java"))) {
      say("วิธีใช้ | usage:", "examples/demo [--rebuild] [--pcscd auto|on|off]");
      System.exit(2);
    }
    if ((rebuild || !Files.exists(SANDBOX_JAR) || !Files.exists(AUTHEN_JAR)) && !build()) {
      System.exit(1);
    }
    Optional<Sandbox> running = pcscdGiven ? Optional.empty() : running();
    if (running.isPresent()) {
      say("ใช้ระบบจำลองที่เปิดอยู่แล้ว", "Using the sandbox that is already running.");
      System.exit(twoVisits(running.get()));
    }
    System.exit(withOwnSandbox(pcscdGiven ? options.get(1) : "auto"));
  }

  private static boolean build() throws Exception {
    say(
        "กำลังสร้างโปรแกรม (ครั้งแรกต้องดาวน์โหลด ใช้เวลาหลายนาที)",
        "Building (the first time downloads what it needs, which takes minutes).");
    Optional<String> maven = maven();
    if (maven.isEmpty()) {
      say("ไม่พบ Maven: ติดตั้งรุ่น 3.8 ขึ้นไป", "There is no Maven here: install 3.8 or newer.");
      return false;
    }
    String modules = "examples/sandbox,examples/authen-before-visit";
    List<String> command = new ArrayList<>(List.of(maven.get(), "-B", "-q", "package"));
    command.addAll(List.of("-DskipTests", "-Dspotless.check.skip", "-pl", modules, "-am"));
    return run(command) == 0;
  }

  private static Optional<String> maven() {
    String name = isWindows() ? "mvn.cmd" : "mvn";
    Stream<String> homes =
        Stream.of("MAVEN_HOME", "M2_HOME")
            .map(System::getenv)
            .filter(home -> home != null)
            .map(home -> home + File.separator + "bin");
    Stream<String> path = Stream.of(System.getenv("PATH").split(File.pathSeparator));
    return Stream.concat(path, homes)
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .map(File::getPath)
        .findFirst();
  }

  private static Optional<Sandbox> running() throws InterruptedException {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest ask =
        HttpRequest.newBuilder(RUNNING_SANDBOX).timeout(Duration.ofSeconds(2)).build();
    try {
      HttpResponse<String> answer = http.send(ask, HttpResponse.BodyHandlers.ofString());
      boolean marked = answer.headers().firstValue("X-Baidiao-Sandbox").isPresent();
      return marked ? Sandbox.parse(answer.body()) : Optional.empty();
    } catch (IOException nobodyThere) {
      return Optional.empty();
    }
  }

  // Its standard input is the leash: it ends when this program does, however that happens.
  private static int withOwnSandbox(String pcscd) throws Exception {
    ProcessBuilder command =
        java(SANDBOX_JAR, "--port", "0", "--pcscd", pcscd, "--until-eof")
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    // What it says comes to this program, not to the console.
    command.command().addAll(1, List.of("-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8"));
    Process process = command.start();
    try {
      BufferedReader said =
          new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        Optional<Sandbox> ready = Sandbox.parse(line);
        if (ready.isPresent()) {
          return twoVisits(ready.get());
        }
        OUT.println(line);
      }
      say("ระบบจำลองไม่เริ่มทำงาน", "The sandbox did not start.");
      return process.waitFor();
    } finally {
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private static int twoVisits(Sandbox sandbox) throws Exception {
    boolean pcsc = !sandbox.reader().equals("none");
    if (pcsc) {
      String reader = sandbox.reader();
      say("บัตรจำลองอยู่ในเครื่องอ่านของ pcscd: " + reader, "Card: simulated, in pcscd's " + reader);
    } else {
      say("บัตรจำลองอยู่ในโปรแกรมเอง (ไม่ใช้ PC/SC)", "Card: simulated, in-process, no PC/SC");
    }
    List<String> common = new ArrayList<>();
    common.addAll(List.of("--agent", sandbox.agent(), "--hcode", "99999"));
    common.addAll(List.of("--mobile", "0812345678", "--store", VISITS.toString()));
    common.add(pcsc ? "--reader" : "--simulated");
    String person = sandbox.card().equals("none") ? "somchai" : sandbox.card();
    common.add(pcsc ? sandbox.reader() : person);

    Files.deleteIfExists(VISITS);
    say("", "== visit 1");
    int exit = visit("DEMO-1", common);
    if (exit != 0) {
      return exit;
    }
    say("", "== visit 2: วันเดียวกัน ผู้ป่วยคนเดิม | same day, same patient");
    exit = visit("DEMO-2", common);
    if (exit != 0) {
      return exit;
    }
    List<String> codes =
        Files.readAllLines(VISITS).stream().skip(1).map(line -> line.split(",")[2]).toList();
    if (codes.size() != 2 || !codes.get(0).equals(codes.get(1))) {
      say("claim code ไม่ตรงกัน", "The two visits have different claim codes.");
      return 1;
    }
    say("", "เสร็จ ทั้งสอง visit ใช้รหัสเดียวกัน | done, one code for both: " + codes.get(0));
    return 0;
  }

  private static int visit(String number, List<String> common) throws Exception {
    List<String> options = new ArrayList<>(List.of("--visit", number));
    options.addAll(List.of("--slip", TARGET.resolve("slip-" + number + ".png").toString()));
    options.addAll(common);
    return run(java(AUTHEN_JAR, options.toArray(String[]::new)).command());
  }

  private static ProcessBuilder java(Path jar, String... args) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-jar", jar.toString()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }

  private static int run(List<String> command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static void say(String thai, String english) {
    Stream.of(thai, english).filter(text -> !text.isEmpty()).forEach(OUT::println);
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  // A Windows console has its own, elsewhere it is UTF-8; the property's name changed in JDK 19.
  private static Charset charset() {
    String older = System.getProperty("sun.stdout.encoding", "UTF-8");
    String name = System.getProperty("stdout.encoding", older);
    return isWindows() && Charset.isSupported(name)
        ? Charset.forName(name)
        : StandardCharsets.UTF_8;
  }
}
