package io.github.baidiao.house;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's quick start as a newcomer has it: a Java 8 project far from ours, with a Maven build
 * of its own.
 */
class QuickStartIT {
  static final String SOURCE = "examples/quickstart/src/main/java/QuickStart.java";

  @TempDir Path elsewhere;

  @Test
  void quickStartEndsWithAClaimCode() throws Exception {
    copy(House.file("examples/quickstart"), elsewhere.resolve("quickstart"));
    var agent =
        new WireMockServer(
            wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .usingFilesUnderClasspath("wiremock/nhso-agent"));
    agent.start();
    try {
      assertThat(maven("compile", "exec:java", "-Dexec.args=http://127.0.0.1:" + agent.port()))
          .contains("Card: x-xxxx-xxxxx-01-6", "Claim code: PP1000000001");
    } finally {
      agent.stop();
    }
    assertThat(classFileVersion(elsewhere.resolve("quickstart/target/classes/QuickStart.class")))
        .as("class file version of Java 8")
        .isEqualTo(52);
  }

  // The sdk jars come from a repository of their own, as if released; the user's settings stay.
  private String maven(String... arguments) throws IOException, InterruptedException {
    Path settings = elsewhere.resolve("settings.xml");
    Files.writeString(settings, settings(Path.of(System.getProperty("house.cached"))));
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Path maven = Path.of(System.getProperty("house.maven"), "bin", windows ? "mvn.cmd" : "mvn");
    Path output = elsewhere.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            maven.toString(),
                            "-B",
                            "-q",
                            "-gs",
                            settings.toString(),
                            "-Dmaven.repo.local=" + System.getProperty("house.repository")),
                        Stream.of(arguments))
                    .toList())
            .directory(elsewhere.resolve("quickstart").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  // What this build has fetched already need not be fetched again.
  private static String settings(Path cached) {
    String repository =
        "<id>cached</id><url>%s</url><snapshots><enabled>false</enabled></snapshots>"
            .formatted(cached.toUri());
    return """
        <settings>
          <profiles>
            <profile>
              <id>cached</id>
              <repositories><repository>%1$s</repository></repositories>
              <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>cached</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(repository);
  }

  private static int classFileVersion(Path file) throws IOException {
    return Files.readAllBytes(file)[7];
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(path -> !path.startsWith(from.resolve("target"))).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, target);
        }
      }
    }
  }
}
