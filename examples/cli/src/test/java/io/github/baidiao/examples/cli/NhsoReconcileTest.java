package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NhsoReconcileTest {
  private @TempDir Path folder;
  private StubAuthenStatus stub;
  private Path list;
  private Path result;

  @BeforeEach
  void start() throws IOException {
    stub = new StubAuthenStatus();
    list = folder.resolve("visits.csv");
    result = folder.resolve("result.csv");
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void everyVisitHasItsLineWithoutTheCitizenId() throws IOException {
    ManyVisits.write(list, 3);

    Run run = reconcile("--json");

    assertThat(run.exitCode()).isZero();
    Schemas.assertFits("nhso-reconcile", run);
    assertThat(lines()).hasSize(4);
    assertThat(lines().get(0)).startsWith("row,visit,outcome,claimCode,kind,").contains(",list:");
    assertThat(lines().subList(1, 4))
        .anyMatch(
            line ->
                line.equals(
                    "2,V1,found,"
                        + StubAuthenStatus.code(ManyVisits.pid(1), ManyVisits.day(1))
                        + ",PP,AUTHENCODE,2026-01-02T09:10:11,99999,PG0060001,1,1,,,,"));
    assertThat(Files.readString(result)).doesNotContain(ManyVisits.pid(1));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(result)))
        .isEqualTo("rw-------");
  }

  @Test
  void citizenIdIsThereIfAskedFor() throws IOException {
    ManyVisits.write(list, 1);

    reconcile("--with-pid");

    assertThat(lines().get(1)).endsWith("," + ManyVisits.pid(0) + ",");
  }

  @Test
  void sameCommandAgainAsksForNothing() throws IOException {
    ManyVisits.write(list, 20);
    reconcile();
    byte[] first = Files.readAllBytes(result);

    Run again = reconcile("--json");

    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("\"doneBefore\": 20", "\"found\": 20");
    assertThat(stub.questions()).isEqualTo(20);
    assertThat(result).hasBinaryContent(first);
  }

  @Test
  void tornLineIsAskedForAgain() throws IOException {
    ManyVisits.write(list, 20);
    reconcile();
    try (RandomAccessFile file = new RandomAccessFile(result.toFile(), "rw")) {
      file.setLength(file.length() - 7);
    }

    assertThat(reconcile().exitCode()).isZero();

    assertThat(stub.questions()).isEqualTo(21);
    assertRowsAreThereOnce(20);
  }

  @Test
  void zerosOfAPowerCutAreCutOff() throws IOException {
    ManyVisits.write(list, 5);
    reconcile();
    Files.write(result, new byte[500], StandardOpenOption.APPEND);

    assertThat(reconcile().exitCode()).isZero();

    assertThat(stub.questions()).isEqualTo(5);
    assertRowsAreThereOnce(5);
  }

  @Test
  void anotherListIsRefused() throws IOException {
    ManyVisits.write(list, 5);
    reconcile();
    byte[] first = Files.readAllBytes(result);
    ManyVisits.write(list, 6);

    Run other = reconcile();

    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("NHSO-501");
    assertThat(result).hasBinaryContent(first);
  }

  @Test
  void fileThatIsNoResultIsRefused() throws IOException {
    ManyVisits.write(list, 5);
    Files.writeString(result, "a letter\n");

    assertThat(reconcile().err()).contains("NHSO-501");
    assertThat(result).hasContent("a letter\n");
  }

  @Test
  void changedLineIsRefused() throws IOException {
    ManyVisits.write(list, 5);
    reconcile();
    Files.writeString(result, "7,V6,found\n", StandardOpenOption.APPEND);

    assertThat(reconcile().err()).contains("NHSO-502");
  }

  @Test
  void fileOfAnotherRunIsRefused() throws IOException {
    ManyVisits.write(list, 5);
    reconcile();
    try (RandomAccessFile other = new RandomAccessFile(result.toFile(), "rw")) {
      other.getChannel().lock(Long.MAX_VALUE - 1, 1, false);

      assertThat(reconcile().err()).contains("NHSO-503");
    }
  }

  @Test
  void badRowsAreResultsAndTheOthersGoOn() throws IOException {
    Files.writeString(
        list,
        "visit,pid,date,hcode\nA,1100000000017,2026-01-02,\nB,1100000000016,2569-01-02,\n"
            + "C,1100000000016,2026-01-02,999\nD,1100000000016,2026-01-02,99999\nE,1100000000016\n");

    Run run = reconcile();

    assertThat(run.exitCode()).isEqualTo(2);
    List<String> told = new ArrayList<>();
    for (String line : lines().subList(1, 6)) {
      String[] fields = line.split(",", -1);
      told.add(fields[1] + " " + fields[2] + " " + fields[12]);
    }
    assertThat(told)
        .containsExactlyInAnyOrder(
            "A failed CORE-101",
            "B failed NHSO-505",
            "C failed CORE-103",
            "D found ",
            "E failed NHSO-505");
    assertThat(stub.questions()).isEqualTo(1);
  }

  @Test
  void refusedTokenEndsTheRunAndTheNextOneGoesOn() throws IOException {
    ManyVisits.write(list, 60);
    stub.answers(401, 30);

    Run stopped = reconcile("--json");

    assertThat(stopped.exitCode()).isEqualTo(20);
    Schemas.assertFits("nhso-reconcile", stopped);
    assertThat(stopped.out()).contains("\"stopped\"", "\"HTTP-401\"");
    assertThat(stopped.err()).contains("HTTP-401").doesNotContain(ManyVisits.pid(30));
    stub.answers(200, Integer.MAX_VALUE);
    assertThat(reconcile().exitCode()).isZero();
    assertRowsAreThereOnce(60);
  }

  @Test
  void listWithoutItsColumnsIsRefusedBeforeAnythingIsAsked() throws IOException {
    Files.writeString(list, "visit,date\nA,2026-01-02\n");

    assertThat(reconcile().err()).contains("CLI-120", "pid");
    assertThat(result).doesNotExist();
  }

  private void assertRowsAreThereOnce(int visits) throws IOException {
    assertThat(lines().stream().skip(1).map(line -> Integer.valueOf(line.split(",")[0])).sorted())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, visits).boxed().toList());
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(result);
  }

  private Run reconcile(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "nhso",
                "reconcile",
                list.toString(),
                "-o",
                result.toString(),
                "--hcode",
                "99999",
                "--no-rate-limit",
                "--base-url",
                stub.url()));
    args.addAll(List.of(more));
    return Run.with(
        StandardCharsets.UTF_8,
        Map.of("BAIDIAO_AUTHEN_STATUS_TOKEN", StubAuthenStatus.TOKEN),
        "",
        args.toArray(String[]::new));
  }
}
