package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.stub.phr.PhrFault;
import io.github.baidiao.moph.stub.phr.PhrStub;
import io.github.baidiao.moph.stub.phr.PhrVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class PhrSendTest {
  private @TempDir Path folder;
  private Path visits;
  private StubPhr phr;

  @BeforeEach
  void start() throws IOException {
    visits = Files.createDirectory(folder.resolve("visits"));
    phr = new StubPhr(folder);
  }

  @AfterEach
  void stop() {
    phr.close();
  }

  @Test
  void aFolderIsSentOldestFirstWithALineForEachVisit() {
    write("a", "690003", "2026-01-22", 1);
    write("b", "690002", "2026-01-21", 1);
    write("c", "690001", "2026-01-20", 1);

    Run run = send("--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    run.out().lines().forEach(line -> Schemas.assertFits("phr-send", line));
    assertThat(run.lines())
        .extracting(line -> line.get("file") + " " + line.get("outcome"))
        .containsExactly("c.json sent", "b.json sent", "a.json sent");
    assertThat(arrived()).containsExactly("99999:690001", "99999:690002", "99999:690003");
    assertThat(run.out()).doesNotContain("1100000000016");
  }

  @Test
  void theSameCommandAgainSendsNothingTwiceAndANewVersionOnce() {
    write("a", "690001", "2026-01-20", 1);
    send();

    Run again = send("--json");
    assertThat(again.lines().get(0))
        .containsEntry("outcome", "sent")
        .containsEntry("queuedBefore", true);
    assertThat(arrived()).hasSize(1);

    write("b", "690001", "2026-01-20", 2);
    assertThat(send().exitCode()).isZero();
    assertThat(arrived()).containsExactly("99999:690001", "99999:690001");
  }

  @Test
  void whatWasQueuedAloneIsSentByTheNextCommandWithoutAFile() {
    write("a", "690001", "2026-01-20", 1);
    write("b", "690002", "2026-01-21", 1);

    Run queued =
        Run.of(
            "phr",
            "send",
            visits.toString(),
            "--queue-only",
            "--json",
            "--outbox",
            folder.resolve("outbox.db").toString());
    assertThat(queued.exitCode()).as(queued.err()).isZero();
    queued.out().lines().forEach(line -> Schemas.assertFits("phr-send", line));
    assertThat(queued.lines()).allMatch(line -> line.get("outcome").equals("queued"));
    assertThat(arrived()).isEmpty();

    Run sent = phr.phr("send", "--json");
    assertThat(sent.exitCode()).as(sent.err()).isZero();
    sent.out().lines().forEach(line -> Schemas.assertFits("phr-send", line));
    assertThat(sent.lines()).hasSize(2).allMatch(line -> line.get("outcome").equals("sent"));
    assertThat(arrived()).containsExactly("99999:690001", "99999:690002");
  }

  @Test
  void whatMustNotBeSentIsHeldBackAndWhatIsNoVisitIsTold() {
    String visit = VisitFiles.clean("690001", "2026-01-20", 1);
    VisitFiles.write(visits.resolve("a.json"), visit.replace("1990-01-31", "2533-01-31"));
    VisitFiles.write(visits.resolve("b.json"), "{}");
    VisitFiles.write(visits.resolve("c.json"), visit.replace("\"99999\"", "\"10670\""));
    write("d", "690004", "2026-01-20", 1);

    Run run = send("--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.lines())
        .extracting(line -> line.get("file") + " " + line.get("outcome") + " " + line.get("code"))
        .containsExactlyInAnyOrder(
            "a.json heldBack MOPH-927",
            "b.json invalid MOPH-912",
            "c.json invalid MOPH-912",
            "d.json sent null");
    assertThat(arrived()).containsExactly("99999:690004");
  }

  @Test
  void aRefusedVisitIsCorrectedAndArrives() {
    write("a", "690001", "2026-01-20", 1);
    phr.stub().fail("UpdatePHRv1", PhrFault.REFUSED, 1);

    Run refused = send("--json");
    assertThat(refused.exitCode()).isEqualTo(20);
    assertThat(refused.lines().get(0))
        .containsEntry("outcome", "refused")
        .containsEntry("code", "MOPH-903");
    assertThat(refused.out() + refused.err()).doesNotContain("1100000000016");

    String corrected = visits.resolve("a.json").toString();
    assertThat(phr.outbox("correct", "phr:99999:690001:1", corrected).exitCode()).isZero();
    assertThat(phr.phr("send").exitCode()).isZero();
    assertThat(arrived()).containsExactly("99999:690001");
  }

  @Test
  void warningsOfPhrHaveTheirExitCode() {
    write("a", "690001", "2026-01-20", 1);
    phr.stub().fail("UpdatePHRv1", PhrFault.WARNED, 1);

    Run run = send("--json");

    assertThat(run.exitCode()).isEqualTo(62);
    assertThat(run.lines().get(0)).containsEntry("outcome", "acceptedWithWarnings");
    assertThat(phr.outbox("show", "phr:99999:690001:1", "--answer").out()).contains("active");
  }

  @Test
  void aTokenThatIsNotTakenEndsTheWaitAndNothingIsLost() {
    write("a", "690001", "2026-01-20", 1);
    phr.stub().fail("UpdatePHRv1", PhrFault.SESSION_401, 2);

    Run run = send("--json");

    assertThat(run.exitCode()).isEqualTo(61);
    assertThat(run.lines().get(0)).containsEntry("outcome", "waiting");
    assertThat(run.err()).contains("MOPH-902");
    assertThat(phr.outbox("list", "--state", "waiting", "--json").lines()).hasSize(1);
  }

  @Test
  void nothingRealIsSentUnlessThatWasSaid() {
    write("a", "690001", "2026-01-20", 1);

    Run ofAYear =
        Run.with(
            StandardCharsets.UTF_8,
            Map.of("BAIDIAO_PHR_TOKEN", PhrStub.TOKEN),
            "",
            "phr",
            "send",
            visits.toString(),
            "--outbox",
            folder.resolve("outbox.db").toString(),
            "--hcode",
            "99999",
            "--base-url",
            "http://127.0.0.1:1/api");
    assertThat(ofAYear.err()).contains("CLI-104");
    Run elsewhere =
        Run.with(
            StandardCharsets.UTF_8,
            Map.of("BAIDIAO_MOPH_TOKEN", PhrStub.bearer()),
            "",
            "phr",
            "send",
            visits.toString(),
            "--outbox",
            folder.resolve("outbox.db").toString(),
            "--hcode",
            "99999");
    assertThat(elsewhere.err()).contains("CLI-110");
    assertThat(phr.phr("send", visits.toString(), "--wait", "0").err()).contains("CLI-101");
    assertThat(phr.phr("send", "--queue-only").err()).contains("CLI-101");
  }

  private void write(String name, String visitNumber, String day, int version) {
    VisitFiles.write(visits.resolve(name + ".json"), VisitFiles.clean(visitNumber, day, version));
  }

  /** With one worker, so that the order of arrival is that of the queue. */
  private Run send(String... more) {
    List<String> words = new ArrayList<>(List.of("send", visits.toString(), "--parallel", "1"));
    words.addAll(List.of(more));
    return phr.phr(words.toArray(String[]::new));
  }

  /** Every visit that arrived, in the order of arrival. */
  private List<String> arrived() {
    record Arrival(String visit, long order) {}
    return phr.stub().versions().entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(PhrVersion::order)
                    .map(order -> new Arrival(entry.getKey(), order)))
        .sorted(Comparator.comparing(Arrival::order))
        .map(Arrival::visit)
        .toList();
  }
}
