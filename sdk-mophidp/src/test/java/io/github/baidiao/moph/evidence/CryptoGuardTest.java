package io.github.baidiao.moph.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class CryptoGuardTest {
  private @TempDir Path folder;

  @Test
  void java8Before161RefusesAes256AndIsTold() {
    assertThatThrownBy(() -> CryptoGuard.run(128, () -> "sealed"))
        .isInstanceOfSatisfying(
            MophException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(MophErrorCode.CRYPTO_UNAVAILABLE);
              assertThat(refused.detail()).contains("AES-256");
            });
    assertThat(CryptoGuard.run(256, () -> "sealed")).isEqualTo("sealed");
  }

  static Stream<Throwable> whatAnOldBouncyCastleDiesOf() {
    return Stream.of(
        new SecurityException("signer information does not match"),
        new NoSuchMethodError("m"),
        new NoClassDefFoundError("c"),
        new ExceptionInInitializerError(new SecurityException("BC")));
  }

  @ParameterizedTest
  @MethodSource("whatAnOldBouncyCastleDiesOf")
  void oldBouncyCastleIsTold(Throwable death) {
    Supplier<String> dies =
        () -> {
          if (death instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) death;
        };

    assertThatThrownBy(() -> CryptoGuard.run(256, dies))
        .hasMessageContaining("MOPH-612")
        .hasMessageContaining(death.getClass().getSimpleName())
        .hasNoCause();
  }

  /** In a process of its own: an ASN.1 class of another time comes first on its class path. */
  @Test
  void anotherBouncyCastleFirstOnTheClassPathIsACodedError() throws Exception {
    Path old = compiled("org.bouncycastle.asn1", "public class ASN1ObjectIdentifier {}");

    assertThat(java(old + File.pathSeparator + System.getProperty("java.class.path")))
        .isEqualTo("MOPH-612");
  }

  @Test
  void aJavaWhosePolicyForbids256BitsIsACodedError() throws Exception {
    Path security = Files.writeString(folder.resolve("security"), "crypto.policy=limited\n");

    assertThat(
            java(System.getProperty("java.class.path"), "-Djava.security.properties=" + security))
        .isEqualTo("MOPH-612");
  }

  @Test
  void otherwiseThatProcessSeals() throws Exception {
    assertThat(java(System.getProperty("java.class.path"))).isEqualTo("sealed");
  }

  /** What the process prints: the code that building a sealer ends with. */
  static final class Main {
    private Main() {}

    public static void main(String[] args) {
      Path keys = Path.of(args[0]);
      try (var password = Secret.of("synthetic")) {
        EvidenceSealer.builder()
            .station(CertifiedKey.pkcs12(keys, password))
            .recipient(CertifiedKey.pkcs12(keys, password).certificate())
            .build();
        System.out.print("sealed");
      } catch (MophException e) {
        System.out.print(e.code().id());
      }
    }
  }

  private String java(String classPath, String... options) throws Exception {
    Path keys = folder.resolve("keys.p12");
    KeyFiles.pkcs12(keys, "synthetic", KeyFiles.now("process"));
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of(options));
    line.addAll(List.of("-cp", classPath, Main.class.getName(), keys.toString()));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  private Path compiled(String packageName, String source) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("source"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path file =
        Files.writeString(
            sources.resolve("ASN1ObjectIdentifier.java"), "package " + packageName + "; " + source);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), file.toString());
    assertThat(failed).isZero();
    return classes;
  }
}
