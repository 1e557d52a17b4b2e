package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardReadTest {
  private static final Path CARDS = Path.of("../../sdk-cardreader/src/test/resources/cards");
  private static final Path PERSONS =
      Path.of("../../sdk-cardreader/src/main/resources/io/github/baidiao/card/simulator/persons");
  private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

  @ParameterizedTest
  @ValueSource(strings = {"somchai", "malee", "boonmee", "dao"})
  void jsonIsWhatTheScriptExpects(String person) throws IOException {
    Run run = Run.of("card", "read", "--json", "--simulated", person);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    Schemas.assertFits("card-read", run);
    Map<Object, Object> card = new LinkedHashMap<>(run.json());
    assertThat(card.remove("apdus")).isInstanceOf(Double.class);
    assertThat(card.remove("layoutConfidence")).isEqualTo("CONFIRMED");
    assertThat(card.remove("millis")).isInstanceOf(Double.class);
    assertThat(card.remove("reader")).isEqualTo("Simulated Reader 0");
    assertThat(card.remove("atr")).asString().startsWith("3B");
    assertThat(card).isEqualTo(expected(person));
  }

  @SuppressWarnings("unchecked")
  private static Map<Object, Object> expected(String person) throws IOException {
    return (Map<Object, Object>)
        new Moshi.Builder()
            .build()
            .adapter(Object.class)
            .fromJson(Files.readString(CARDS.resolve(person + ".expected.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--text-only", "--no-photo"})
  void textAloneHasNoPhotoAndTakesFourCommands(String option) {
    Run run = Run.of("card", "read", "--json", option, "--simulated", "dao");

    Schemas.assertFits("card-read", run);
    assertThat(run.json().get("photo")).isNull();
    assertThat(run.json().get("apdus")).isEqualTo(4.0);
  }

  @Test
  void sheetIsForPeople() {
    Run run = Run.of("card", "read", "--simulated", "boonmee");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Citizen ID / เลขประจำตัวประชาชน  3-1000-00000-03-9")
        .contains("นาย บุญมี สมมติสกุล", "พ.ศ. 2495 (1952)", "ตลอดชีพ (lifelong)")
        .doesNotContain("null", "Optional", "masked");
  }

  @Test
  void thaiIsWrittenAsTheConsoleWantsIt() {
    String[] line = {"card", "read", "--text-only", "--simulated", "malee"};

    Run console = Run.with(WINDOWS_874, Map.of(), "", line);
    Run option = Run.of("--encoding", "x-windows-874", "card", "read", "--simulated", "malee");
    Run after = Run.of("card", "read", "--simulated", "malee", "--encoding=x-windows-874");
    Run variable =
        Run.with(StandardCharsets.UTF_8, Map.of("BAIDIAO_ENCODING", "x-windows-874"), "", line);

    // น.ส. มาลี: B9 2E CA 2E 20 C1 D2 C5 D5 in the code table of Windows-874.
    byte[] malee = {
      (byte) 0xB9, 0x2E, (byte) 0xCA, 0x2E, 0x20, (byte) 0xC1, (byte) 0xD2, (byte) 0xC5, (byte) 0xD5
    };
    assertThat(console.outBytes()).containsSequence(malee);
    assertThat(option.outBytes()).containsSequence(malee);
    assertThat(after.outBytes()).containsSequence(malee);
    assertThat(variable.outBytes()).containsSequence(malee);
    assertThat(new String(console.outBytes(), WINDOWS_874)).doesNotContain("?");
  }

  @Test
  void jsonIsUtf8OnEveryConsole() {
    Run run = Run.with(WINDOWS_874, Map.of(), "", "card", "read", "--json", "--simulated", "malee");

    assertThat(run.out()).contains("\"มาลี\"");
  }

  @Test
  void whatAConsoleCannotShowIsAQuestionMark() {
    Run run =
        Run.with(StandardCharsets.US_ASCII, Map.of(), "", "card", "read", "--simulated", "malee");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("???? ?????", "Miss Malee Maneerat");
  }

  @Test
  void unknownCharacterSetIsToldAndNothingIsRead() {
    Run run = Run.of("card", "read", "--simulated", "malee", "--encoding", "no-such");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("CLI-101", "--encoding");
  }

  @Test
  void traceShowsThreeTextReadsAndNoData() {
    Run run = Run.of("card", "read", "--text-only", "--trace", "--simulated", "somchai");

    assertThat(run.err().lines().filter(line -> line.contains("INS B0"))).hasSize(3);
    assertThat(run.err())
        .contains("CLA 00, INS A4, P1P2 0400, Lc 8, Le - -> SW 610A, 0 bytes")
        .doesNotContain("1100000000016", "31313030", "สมชาย", "A000000054480001");
  }

  @Test
  void personFileOfOnesOwnIsPlayed() {
    Run run =
        Run.of("card", "read", "--json", "--simulated", PERSONS.resolve("dao.json").toString());

    assertThat(run.json().get("citizenId")).isEqualTo("5100000000043");
  }

  @Test
  void personFileThatIsNotThereIsAUsageErrorWithoutItsName(@TempDir Path folder) {
    Run run =
        Run.of(
            "card", "read", "--json", "--simulated", folder.resolve("x1100000000016").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    Schemas.assertFits("error", run);
    assertThat(run.error().get("code")).isEqualTo("CARD-301");
    assertThat(run.out() + run.err()).doesNotContain("1100000000016");
  }

  @Test
  void readerThatIsNotThereIsAReaderError() {
    Run run = Run.of("card", "read", "--simulated", "dao", "--reader", "Other");

    assertThat(run.exitCode()).isEqualTo(11);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("CARD-103");
  }

  @Test
  void fieldsAskedForAreReadAndShownAndNoOthers() {
    Run run =
        Run.of("card", "read", "--json", "--fields", "nameTh,citizenId", "--simulated", "malee");

    Schemas.assertFits("card-read", run);
    assertThat(run.json().keySet())
        .asInstanceOf(InstanceOfAssertFactories.collection(Object.class))
        .containsExactly(
            "citizenId", "nameTh", "layoutConfidence", "apdus", "millis", "reader", "atr");
    assertThat(run.json().get("apdus")).isEqualTo(4.0);
  }

  @Test
  void withoutFieldsEveryPropertyOfTheSchemaIsThere() throws IOException {
    Map<?, ?> schema = Schemas.json("card-read");

    Run run = Run.of("card", "read", "--json", "--simulated", "malee");

    assertThat(run.json().keySet()).isEqualTo(((Map<?, ?>) schema.get("properties")).keySet());
  }

  @Test
  void unknownFieldIsAUsageErrorThatNamesThoseThereAre() {
    Run run = Run.of("card", "read", "--fields", "1100000000016", "--simulated", "malee");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("CLI-101", "citizenId, nameTh").doesNotContain("1100000000016");
  }

  @Test
  void photoGoesToANewFileByteForByte(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("photo.jpg");

    Run run =
        Run.of(
            "card", "read", "--fields=citizenId", "--photo", file.toString(), "--simulated", "dao");

    assertThat(run.exitCode()).isZero();
    assertThat(file).hasSameBinaryContentAs(PERSONS.resolve("dao.jpg"));
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void fileThatIsThereIsNotTouchedAndNothingIsRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("1100000000016.jpg"), "mine");

    Run run = Run.of("card", "read", "--photo", file.toString(), "--simulated", "dao");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--photo").doesNotContain("1100000000016");
    assertThat(file).hasContent("mine");
  }

  @Test
  void folderThatIsMissingIsAUsageError(@TempDir Path folder) {
    String file = folder.resolve("none").resolve("photo.jpg").toString();

    Run run = Run.of("card", "read", "--photo", file, "--simulated", "dao");

    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void textOnlyContradictsAPhoto(@TempDir Path folder) {
    String file = folder.resolve("photo.jpg").toString();

    Run run = Run.of("card", "read", "--text-only", "--photo", file, "--simulated", "dao");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void readThatFailsLeavesNoFile(@TempDir Path folder) {
    String file = folder.resolve("photo.jpg").toString();

    Run run = Run.of("card", "read", "--photo", file, "--simulated", "dao", "--reader", "Other");

    assertThat(run.exitCode()).isEqualTo(11);
    assertThat(folder).isEmptyDirectory();
  }
}
