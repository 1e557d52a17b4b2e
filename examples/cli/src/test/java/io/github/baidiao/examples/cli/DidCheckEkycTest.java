package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DidCheckEkycTest {
  private static final String FOUR =
      """
      key,cid
      HN1,1100000000016
      HN2,1100000000024
      HN3,3100000000039
      HN4,5100000000043
      """;

  private @TempDir Path folder;
  private StubMoph moph;
  private Path list;
  private Path result;

  @BeforeEach
  void start() throws IOException {
    moph = new StubMoph();
    list = Files.writeString(folder.resolve("people.csv"), FOUR);
    result = folder.resolve("people.ekyc.csv");
  }

  @AfterEach
  void stop() {
    moph.close();
  }

  @Test
  void everybodyHasALineBesideTheListWithoutTheCitizenId() throws IOException {
    Run run = check("--json");

    assertThat(run.exitCode()).isZero();
    Schemas.assertFits("did-check-ekyc", run);
    assertThat(run.json()).containsEntry("done", 2.0).containsEntry("notDone", 2.0);
    assertThat(told())
        .containsExactly("HN1 done 2", "HN2 notDone 0", "HN3 done 1", "HN4 notDone 0");
    assertThat(Files.readString(result)).doesNotContain("1100000000016");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(result)))
        .isEqualTo("rw-------");
  }

  @Test
  void theCitizenIdIsThereIfAskedForAndTheFileWhereItIsWanted() throws IOException {
    Path other = folder.resolve("other.csv");

    assertThat(check("--with-pid", "--out", other.toString()).exitCode()).isZero();

    assertThat(Files.readString(other)).contains(",1100000000016,");
    assertThat(result).doesNotExist();
  }

  @Test
  void theSameCommandAgainAsksForNobody() {
    check();

    Run again = check("--json");

    assertThat(again.json()).containsEntry("askedBefore", 4.0).containsEntry("asked", 4.0);
    assertThat(moph.questions()).isEqualTo(4);
  }

  @Test
  void aTornLineIsAskedForAgain() throws IOException {
    check();
    try (RandomAccessFile file = new RandomAccessFile(result.toFile(), "rw")) {
      file.setLength(file.length() - 3);
    }

    assertThat(check().exitCode()).isZero();

    assertThat(moph.questions()).isEqualTo(5);
    assertThat(told()).hasSize(4);
  }

  @Test
  void anotherListADamagedFileAndAFileInUseAreRefused() throws IOException {
    check();
    Files.writeString(result, "x,y\n", StandardOpenOption.APPEND);
    assertThat(check().err()).contains("CLI-126");

    Files.writeString(list, "HN5,1100000000008\n", StandardOpenOption.APPEND);
    assertThat(check().err()).contains("CLI-125");

    try (RandomAccessFile file = new RandomAccessFile(result.toFile(), "rw")) {
      file.getChannel().lock(Long.MAX_VALUE - 1, 1, false);
      Run inUse = check();
      assertThat(inUse.err()).contains("CLI-127");
      assertThat(inUse.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void badRowsAreResultsAndTheOthersGoOn() throws IOException {
    Files.writeString(list, "cid,key\n1100000000017,A\n12,B\n1100000000016\n1100000000016,D\n");

    Run run = check();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(told())
        .containsExactly("A failed CORE-101", "B failed CORE-101", " failed MOPH-802", "D done 2");
    assertThat(moph.questions()).isEqualTo(1);
  }

  @Test
  void theKeyMayBeLeftOut() throws IOException {
    Files.writeString(list, "cid\n1100000000016\n");

    assertThat(check().exitCode()).isZero();
    assertThat(told()).containsExactly(" done 2");
  }

  @Test
  void aListWithoutItsColumnIsRefusedBeforeAnythingIsAsked() throws IOException {
    Files.writeString(list, "pid\n1100000000016\n");

    assertThat(check().err()).contains("CLI-123", "cid");
    assertThat(result).doesNotExist();
  }

  @Test
  void aTokenThatIsNotTakenEndsTheRunAndTheNextOneGoesOn() throws IOException {
    Run stopped =
        moph.did(
            Map.of("BAIDIAO_MOPH_TOKEN", "e30.e30.e30"),
            "",
            "check-ekyc",
            list.toString(),
            "--no-rate-limit",
            "--json");

    assertThat(stopped.exitCode()).isEqualTo(20);
    Schemas.assertFits("did-check-ekyc", stopped);
    assertThat(stopped.json()).containsEntry("stoppedBy", "MOPH-804").containsEntry("asked", 0.0);
    assertThat(check().exitCode()).isZero();
    assertThat(told()).hasSize(4);
  }

  @Test
  void signsInByUserAndPasswordFileOnce() throws IOException {
    Path password = Files.writeString(folder.resolve("password.txt"), "P@ssw0rd\n");

    Run run = signedIn("station", password);

    assertThat(run.exitCode()).isZero();
    assertThat(moph.questions()).as("one sign-in, four questions").isEqualTo(5);
  }

  @Test
  void aRefusedSignInEndsTheRunAndIsNotRepeated() throws IOException {
    Path password = Files.writeString(folder.resolve("password.txt"), "wrong\n");

    Run run = signedIn("station", password);

    assertThat(run.exitCode()).isEqualTo(20);
    assertThat(run.err()).contains("MOPH-20").doesNotContain("wrong");
    assertThat(moph.questions()).isEqualTo(1);
  }

  @Test
  void nothingBeyondThisMachineIsAskedWithoutLive() {
    for (String option : List.of("--base-url", "--account-url")) {
      List<String> args =
          new ArrayList<>(List.of("did", "check-ekyc", list.toString(), "--hcode", "99999"));
      args.addAll(List.of("--user", "station", "--password-file", list.toString()));
      args.addAll(List.of(option, "https://moph.example"));
      Run run = Run.of(args.toArray(String[]::new));

      assertThat(run.err()).contains("CLI-110");
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  private Run signedIn(String user, Path password) {
    return moph.did(
        Map.of("BAIDIAO_MOPH_ACCOUNT", moph.account()),
        "",
        "check-ekyc",
        list.toString(),
        "--no-rate-limit",
        "--parallel",
        "1",
        "--user",
        user,
        "--password-file",
        password.toString());
  }

  /** Key, outcome, and count or error, by the rows of the list. */
  private List<String> told() throws IOException {
    return Files.readAllLines(result).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .sorted(Comparator.comparing(fields -> Integer.valueOf(fields[0])))
        .map(fields -> fields[1] + " " + fields[2] + " " + fields[3] + fields[4])
        .toList();
  }

  private Run check(String... more) {
    List<String> words = new ArrayList<>(List.of("check-ekyc", list.toString(), "--no-rate-limit"));
    words.addAll(List.of(more));
    return moph.did(words.toArray(String[]::new));
  }
}
