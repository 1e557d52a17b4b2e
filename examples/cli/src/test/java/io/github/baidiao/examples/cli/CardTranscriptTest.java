package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTranscriptTest {
  private static final Path TRANSCRIPTS =
      Path.of("../../sdk-cardreader/src/test/resources/transcripts");

  private static final Path PERSONS =
      Path.of("../../sdk-cardreader/src/main/resources/io/github/baidiao/card/simulator/persons");

  private @TempDir Path folder;

  private Path out() {
    return folder.resolve("card.txt");
  }

  private Run transcript(String... options) {
    List<String> line =
        new ArrayList<>(List.of("card", "transcript", "--json", "--out", out().toString()));
    line.addAll(List.of(options));
    return Run.of(line.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--photo", "--all"})
  void cardIsWrittenDownWithoutThePersonAndPlays(String parts) throws IOException {
    Run run =
        parts.isEmpty()
            ? transcript("--simulated", "malee")
            : transcript("--simulated", "malee", parts);

    assertThat(run.exitCode()).as(run.err()).isZero();
    Schemas.assertFits("card-transcript", run);
    assertThat(run.json().get("plays")).isEqualTo(true);
    assertThat(run.json().get("bytes")).isEqualTo((double) Files.size(out()));
    String text = Files.readString(out());
    assertThat(text)
        .startsWith("# Written by baidiao card transcript")
        .contains("\nATR " + run.json().get("atr") + "\n", "39383736353433323130393839")
        // Her number, and the beginning of her name as it is on the card.
        .doesNotContain("31313030303030303030303234", "B92ECA2E23", "4D697373234D616C6565");
  }

  @Test
  void fileBelongsToItsOwnerAlone() throws IOException {
    transcript("--simulated", "dao");

    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out())))
          .isEqualTo("rw-------");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(out());
    }
  }

  @Test
  void recordedFileIsScrubbed() throws IOException {
    Run run = transcript("--scrub", TRANSCRIPTS.resolve("dao-text.txt").toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    Schemas.assertFits("card-transcript", run);
    assertThat(run.json().get("plays")).isNull();
    assertThat(run.json().get("exchanges")).isEqualTo(7.0);
    assertThat(Files.readString(out())).doesNotContain("35313030303030303030303433");
  }

  @Test
  void sheetIsForPeople() {
    Run run = Run.of("card", "transcript", "--out", out().toString(), "--simulated", "dao");

    assertThat(run.out()).contains("Plays as a card / เล่นซ้ำได้", "ได้ (yes)");
  }

  @Test
  void cardThatCannotBeReadIsWrittenDownToo() throws IOException {
    String somchai = Files.readString(PERSONS.resolve("somchai.json"));
    Path nameless = folder.resolve("nameless.json");
    Files.writeString(
        nameless,
        somchai
            .replaceFirst("\"first\": \"[^\"]+\"", "\"first\": \"\"")
            .replaceFirst("\"last\": \"[^\"]+\"", "\"last\": \"\"")
            .replaceFirst("\"photo\": \"[^\"]+\"", "\"photo\": \"\""));

    Run run = transcript("--simulated", nameless.toString());

    assertThat(run.exitCode()).isEqualTo(10);
    assertThat(run.error().get("code")).isEqualTo("CARD-207");
    assertThat(Files.readString(out()))
        .contains("> 80B01579", "39383736353433323130393839")
        .doesNotContain("31313030303030303030303136");
  }

  @Test
  void nothingIsWrittenWhenThereIsNoCardToTalkTo() {
    Run run = transcript("--simulated", "dao", "--reader", "Other");

    assertThat(run.exitCode()).isEqualTo(11);
    assertThat(out()).doesNotExist();
  }

  @Test
  void fileThatIsThereStaysAsItIs() throws IOException {
    Files.writeString(out(), "mine");

    Run run = transcript("--simulated", "dao");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--out").doesNotContain(folder.toString());
    assertThat(out()).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--photo", "--all", "--trace", "--simulated=dao", "--reader=R"})
  void scrubbingAFileReadsNoCard(String option) {
    Run run = transcript("--scrub", TRANSCRIPTS.resolve("dao-text.txt").toString(), option);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("CLI-101", "--scrub");
    assertThat(out()).doesNotExist();
  }

  @Test
  void fileThatIsNoTranscriptIsToldByLineWithoutItsContent() throws IOException {
    Path garbage = folder.resolve("1100000000016.txt");
    Files.writeString(garbage, "ATR 3B\n1100000000016\n");

    Run run = transcript("--scrub", garbage.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("CARD-302", "line 2").doesNotContain("1100000000016");
    assertThat(out()).doesNotExist();
  }

  @Test
  void fileNameIsNeeded() {
    Run run = Run.of("card", "transcript", "--simulated", "dao");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("CLI-101", "--out");
  }
}
