package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DidEvidenceShowTest {
  private static @TempDir Path keys;
  private static SealedFiles files;

  private @TempDir Path folder;

  @BeforeAll
  static void seal() {
    files = SealedFiles.in(keys);
  }

  private static Run show(String file, String key, String signer, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("did", "evidence", "show", files.name(file), "--key", files.name(key)));
    words.addAll(List.of("--signer", files.name(signer)));
    words.addAll(List.of("--password-file", files.name("password")));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  void sheetTellsWhoWhatAndHowMuchItIsEvidenceFor() {
    Run run = show("evidence.cms", "hospital.p12", "station.pem");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Citizen ID / เลขประจำตัวประชาชน", "1-1000-00000-01-6", "นาย สมชาย ใจดีสมมติ")
        .contains("MATCH 0.71 (MATCH >= 0.58, invented-1)", "officer-1", "th-ial-draft-1")
        .containsPattern("Evidence for IAL / หลักฐานระดับ IAL +1\\.3")
        .contains("มิใช่การรับรอง", "keep-pictures=ใช่ (yes)", "CN=station")
        .doesNotContain("Card status", "Optional", "masked", "null");
  }

  @Test
  void jsonFitsItsSchemasAndHoldsNoPicture() throws IOException {
    Run run = show("evidence.cms", "hospital.p12", "station.pem", "--json");

    assertThat(run.exitCode()).isZero();
    Schemas.assertFits("did-evidence-show", run);
    Map<?, ?> evidence = (Map<?, ?>) run.json().get("evidence");
    Schemas.assertFits(
        "proofing-evidence", new Moshi.Builder().build().adapter(Object.class).toJson(evidence));
    assertThat((Map<?, ?>) evidence.get("chipPhoto")).hasSize(1);
    assertThat(run.json()).doesNotContainKey("photos");
  }

  @Test
  void filesThatComeWithTheSdkFitTheirSchemas() throws IOException {
    Path resources = Path.of("../../sdk-mophidp/src/main/resources/io/github/baidiao/moph");
    Schemas.assertFits(
        "assurance-policy", Files.readString(resources.resolve("assurance/th-ial-draft-1.json")));
    for (String language : List.of("th", "en")) {
      Schemas.assertFits(
          "consent-form",
          Files.readString(resources.resolve("consent/consent-draft-" + language + ".json")));
    }
    Schemas.assertFits(
        "proofing-evidence",
        Files.readString(Path.of("../../sdk-mophidp/src/test/resources/moph/evidence/full.json")));
  }

  @Test
  void picturesAreWrittenWhenAskedForAndNeverOverAFile() throws IOException {
    Run run =
        show("evidence.cms", "hospital.p12", "station.pem", "--json", "--photos", folder + "");

    assertThat(run.exitCode()).isZero();
    Schemas.assertFits("did-evidence-show", run);
    assertThat(run.json().get("photos")).isEqualTo(List.of("chip-photo.jpg", "live-frame.png"));
    assertThat(folder.resolve("chip-photo.jpg")).hasBinaryContent(SealedFiles.CHIP_PHOTO);
    assertThat(folder.resolve("live-frame.png")).hasBinaryContent(SealedFiles.LIVE_FRAME);

    Files.delete(folder.resolve("chip-photo.jpg"));
    Run again = show("evidence.cms", "hospital.p12", "station.pem", "--photos", folder + "");

    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("CLI-101", "the file is there already");
    assertThat(folder.resolve("chip-photo.jpg")).doesNotExist();
  }

  @Test
  void evidenceWithoutPicturesSaysSo() {
    Run run = show("hashes.cms", "hospital.p12", "station.pem", "--photos", folder + "");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("CLI-142");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatCannotBeReliedOnOrOpenedHasItsExitCode() throws IOException {
    byte[] changed = Files.readAllBytes(files.path("evidence.cms"));
    changed[changed.length / 2] ^= 1;
    Files.write(files.path("changed.cms"), changed);

    assertEnds(40, "MOPH-622", show("changed.cms", "hospital.p12", "station.pem"));
    assertEnds(40, "MOPH-622", show("password", "hospital.p12", "station.pem"));
    assertEnds(40, "MOPH-623", show("evidence.cms", "hospital.p12", "other.pem"));
    assertEnds(41, "MOPH-621", show("evidence.cms", "other.p12", "station.pem", "--json"));
    assertEnds(2, "MOPH-611", show("evidence.cms", "password", "station.pem"));
    assertEnds(2, "MOPH-611", show("evidence.cms", "hospital.p12", "password"));
    assertEnds(2, "CLI-141", show("nowhere", "hospital.p12", "station.pem"));
  }

  private static void assertEnds(int exitCode, String code, Run run) {
    assertThat(run.err()).contains(code).doesNotContain(keys.toString(), "1100000000016");
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void passwordAlsoComesFromAVariable() {
    String[] line = {
      "did",
      "evidence",
      "show",
      files.name("hashes.cms"),
      "--key",
      files.name("hospital.p12"),
      "--signer",
      files.name("station.pem")
    };

    Run with =
        Run.with(
            StandardCharsets.UTF_8,
            Map.of("BAIDIAO_EVIDENCE_PASSWORD", SealedFiles.PASSWORD),
            "",
            line);
    Run without = Run.of(line);

    assertThat(with.exitCode()).isZero();
    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err()).contains("CLI-140");
  }
}
