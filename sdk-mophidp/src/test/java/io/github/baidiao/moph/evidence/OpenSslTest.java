package io.github.baidiao.moph.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another program opens what was sealed, and finds in it what was written down by hand. */
@Timeout(120)
class OpenSslTest {
  private @TempDir Path folder;

  @BeforeAll
  static void opensslIsThere() throws InterruptedException {
    boolean found;
    try {
      found = new ProcessBuilder("openssl", "version").start().waitFor() == 0;
    } catch (IOException none) {
      found = false;
    }
    assumeTrue(found, "no openssl on this machine");
  }

  static Stream<List<CertifiedKey>> hospitalAndStation() {
    return Stream.of(
        List.of(Keys.HOSPITAL, Keys.STATION), List.of(Keys.EC_HOSPITAL, Keys.RSA_STATION));
  }

  @ParameterizedTest
  @MethodSource("hospitalAndStation")
  void opensslDecryptsVerifiesAndFindsTheJson(List<CertifiedKey> keys) throws Exception {
    CertifiedKey hospital = keys.get(0);
    CertifiedKey station = keys.get(1);
    Files.write(
        folder.resolve("evidence.cms"),
        EvidenceSealer.builder()
            .station(station)
            .recipient(hospital.certificate())
            .recipient(Keys.OTHER_HOSPITAL.certificate())
            .clock(Evidences.CLOCK)
            .build()
            .seal(Evidences.full())
            .toByteArray());
    KeyFiles.pem(folder.resolve("hospital.key"), hospital);
    KeyFiles.pem(folder.resolve("hospital.pem"), hospital.certificate());
    KeyFiles.pem(folder.resolve("station.pem"), station.certificate());

    openssl(
        "openssl cms -decrypt -binary -inform DER -in evidence.cms -recip hospital.pem"
            + " -inkey hospital.key -out signed.cms");
    // The certificate is given, so that the one in the file counts for nothing; -partial_chain:
    // it is trusted itself.
    openssl(
        "openssl cms -verify -binary -inform DER -in signed.cms -certfile station.pem -nointern"
            + " -CAfile station.pem -partial_chain -purpose any -attime "
            + Evidences.SIGNED_AT.getEpochSecond()
            + " -out evidence.json");

    assertThat(json(Files.readString(folder.resolve("evidence.json")))).isEqualTo(json(expected()));
  }

  private static String expected() throws IOException {
    try (InputStream in = OpenSslTest.class.getResourceAsStream("/moph/evidence/full.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Object json(String text) throws IOException {
    return new Moshi.Builder().build().adapter(Object.class).fromJson(text);
  }

  private void openssl(String line) throws Exception {
    Process process =
        new ProcessBuilder(line.split(" "))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }
}
