package io.github.baidiao.house;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.evidence.CertifiedKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A key that certified itself, made anew by the JDK's keytool; station and hospital in one. */
final class SealingKey {
  private static final String PASSWORD = "of-nobody";

  private SealingKey() {}

  static CertifiedKey make(Path folder) {
    Path file = folder.resolve("key.p12");
    Path output = folder.resolve("keytool.txt");
    List<String> keytool =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "key",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-dname",
            "CN=nobody",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            file.toString());
    try {
      Process process =
          new ProcessBuilder(keytool)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(output));
      }
      return CertifiedKey.pkcs12(file, Secret.of(PASSWORD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
