package io.github.baidiao.moph.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
  private @TempDir Path folder;

  private static CertifiedKey read(Path file, String password) {
    try (Secret secret = Secret.of(password)) {
      return CertifiedKey.pkcs12(file, secret);
    }
  }

  @Test
  void keyAndCertificateAreReadFromPkcs12() {
    Path file = folder.resolve("station.p12");
    KeyFiles.pkcs12(file, "synthetic", Keys.STATION);

    CertifiedKey key = read(file, "synthetic");

    assertThat(key.certificate()).isEqualTo(Keys.STATION.certificate());
    assertThat(key.key()).isEqualTo(Keys.STATION.key());
  }

  @Test
  void whatCannotBeReadIsToldWithoutItsName() throws IOException {
    Path file = folder.resolve("somchai.p12");
    KeyFiles.pkcs12(file, "synthetic", Keys.STATION);
    Path two = folder.resolve("two.p12");
    KeyFiles.pkcs12(two, "synthetic", Keys.STATION, Keys.HOSPITAL);
    Path none = folder.resolve("none.p12");
    KeyFiles.pkcs12(none, "synthetic");

    assertThatThrownBy(() -> read(file, "another"))
        .hasMessageContaining("MOPH-611")
        .hasMessageNotContaining("somchai")
        .hasMessageNotContaining("another")
        .hasNoCause();
    assertThatThrownBy(() -> read(two, "synthetic")).hasMessageContaining("several keys");
    assertThatThrownBy(() -> read(none, "synthetic")).hasMessageContaining("no key");
    assertThatThrownBy(() -> read(folder.resolve("gone"), "synthetic"))
        .hasMessageContaining("NoSuchFileException");
    assertThatThrownBy(() -> read(Files.writeString(folder.resolve("text"), "text"), "synthetic"))
        .hasMessageContaining("MOPH-611");
  }

  @Test
  void pemHoldsOneOrMoreCertificates() throws IOException {
    Path file = folder.resolve("stations.pem");
    KeyFiles.pem(file, Keys.STATION.certificate(), Keys.RSA_STATION.certificate());

    assertThat(EvidenceCertificates.pem(file))
        .containsExactly(Keys.STATION.certificate(), Keys.RSA_STATION.certificate());
    assertThatThrownBy(() -> EvidenceCertificates.pem(folder.resolve("gone.pem")))
        .hasMessageContaining("MOPH-611");
    KeyFiles.pem(file, Keys.certificate("weak", Keys.pair("RSA", 1024), 0));
    assertThatThrownBy(() -> EvidenceCertificates.pem(file)).hasMessageContaining("2048");
  }
}
