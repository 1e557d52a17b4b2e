package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PHR has 690001 and 690002; the hospital has 690001 and 690003. */
@Timeout(240)
class PhrReconcileTest {
  private static final LocalDate DAY = LocalDate.now(ZoneId.of("Asia/Bangkok")).minusDays(3);

  private @TempDir Path folder;
  private Path visits;
  private Path list;
  private StubPhr phr;

  @BeforeEach
  void start() throws IOException {
    phr = new StubPhr(folder);
    Path first = Files.createDirectory(folder.resolve("first"));
    write(first, "690001");
    write(first, "690002");
    assertThat(phr.phr("send", first.toString()).exitCode()).isZero();
    visits = Files.createDirectory(folder.resolve("visits"));
    write(visits, "690001");
    write(visits, "690003");
    list =
        VisitFiles.write(
            folder.resolve("visits.csv"), "date,visit\n" + DAY + ",690001\n" + DAY + ",690003\n");
  }

  @AfterEach
  void stop() {
    phr.close();
  }

  @Test
  void whatIsMissingIsQueuedAndGhostsAreToldAlone() {
    Run run = reconcile("--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    Schemas.assertFits("phr-reconcile", run);
    assertThat(run.json())
        .containsEntry("end", "complete")
        .containsEntry("days", 2.0)
        .containsEntry("compared", 2.0)
        .containsEntry("missing", 1.0)
        .containsEntry("queued", 1.0)
        .containsEntry("removed", 0.0);
    assertThat(run.json().get("ghosts").toString()).contains("690002").doesNotContain("690001");
    assertThat(phr.outbox("list", "--state", "waiting", "--json").json())
        .containsEntry("key", "phr:99999:690003:1");

    assertThat(phr.phr("send").exitCode()).isZero();
    assertThat(phr.stub().versions()).containsKeys("99999:690002", "99999:690003");
  }

  @Test
  void theSameCommandAgainAsksForNothing() {
    Run first = reconcile("--json");
    phr.close();

    Run again = reconcile("--json");

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.out()).isEqualTo(first.out());
  }

  @Test
  void ghostsAreRemovedAfterAConfirmationAndOnlyByAList() {
    Run unconfirmed = fed("n\n", "--remove-ghosts");
    assertThat(unconfirmed.exitCode()).isEqualTo(50);
    assertThat(unconfirmed.err()).contains("CLI-153", "Remove 1 visits");
    assertThat(onRecord()).contains("690002");

    Run run = fed("", "--remove-ghosts", "--yes", "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.json()).containsEntry("removed", 1.0);
    assertThat(onRecord()).doesNotContain("690002").contains("690001");

    assertThat(
            phr.phr(
                    "reconcile",
                    "--from",
                    DAY.toString(),
                    "--to",
                    DAY.toString(),
                    "--folder",
                    visits.toString(),
                    "--journal",
                    folder.resolve("other").toString(),
                    "--remove-ghosts")
                .err())
        .contains("CLI-101", "--visits");
  }

  @Test
  void nothingIsRemovedOfADayOfWhichTheListTellsNothing() {
    VisitFiles.write(list, "date,visit\n");

    Run run = fed("", "--remove-ghosts", "--yes", "--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.json()).containsEntry("removed", 0.0);
    assertThat(run.json().get("ghosts").toString()).contains("690002");
    assertThat(onRecord()).contains("690001", "690002");
  }

  @Test
  void withoutFilesMissingVisitsAreCountedAlone() {
    Run run =
        phr.phr(
            "reconcile",
            "--from",
            DAY.toString(),
            "--to",
            DAY.toString(),
            "--visits",
            list.toString(),
            "--journal",
            folder.resolve("count.ndjson").toString(),
            "--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.json()).containsEntry("missing", 1.0).containsEntry("queued", 0.0);
    assertThat(run.json().get("notLoaded").toString()).contains("690003");
  }

  @Test
  void theListMayBeNdjsonAndIsRefusedWhenItIsNone() {
    Path lines =
        VisitFiles.write(
            folder.resolve("visits.ndjson"),
            "{\"date\":\"" + DAY + "\",\"visit\":\"690001\",\"more\":[1]}\n\n");
    list = lines;
    assertThat(reconcile("--json").json().get("ghosts").toString()).contains("690002");

    for (String bad :
        List.of("[]", "{\"date\":\"x\",\"visit\":\"1\"}", "{\"date\":\"2026-01-01\"}")) {
      VisitFiles.write(lines, bad + "\n");
      Run run = reconcile();
      assertThat(run.err()).contains("CLI-154");
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  private String onRecord() {
    Run run =
        phr.phr(
            "reconcile",
            "--from",
            DAY.toString(),
            "--to",
            DAY.toString(),
            "--visits",
            VisitFiles.write(folder.resolve("none.csv"), "date,visit\n").toString(),
            "--journal",
            folder.resolve("look-" + System.nanoTime()).toString(),
            "--json");
    return run.json().get("ghosts").toString();
  }

  private Run reconcile(String... more) {
    return fed("", more);
  }

  private Run fed(String standardInput, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("reconcile", "--from", DAY.minusDays(1).toString(), "--to", DAY.toString()));
    words.addAll(List.of("--visits", list.toString(), "--folder", visits.toString()));
    words.addAll(List.of("--journal", folder.resolve("phr.ndjson").toString()));
    words.addAll(List.of(more));
    return phr.fed(standardInput, words.toArray(String[]::new));
  }

  private static void write(Path to, String visitNumber) {
    VisitFiles.write(
        to.resolve(visitNumber + ".json"), VisitFiles.clean(visitNumber, DAY.toString(), 1));
  }
}
