package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.outbox.Enqueued;
import io.github.baidiao.core.outbox.Lane;
import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxDelivery;
import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.core.outbox.OutboxSender;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.core.outbox.Settlement;
import io.github.baidiao.moph.error.MophErrorCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four entries, by the ends of their references: refused, unknown, sent, waiting. */
class OutboxTest {
  private static final Lane LANE = Lane.of("phr", HospitalCode.of("99999"));
  private static final String PAYLOAD = "{\"citizenId\":\"1100000000016\"}";

  private @TempDir Path folder;
  private Path file;

  @BeforeEach
  void fill() {
    file = folder.resolve("outbox.db");
    try (Outbox outbox = Outbox.onFile(file, OutboxSettings.builder().build())) {
      outbox.register(new ByReference(), LaneSettings.builder().build());
      for (String reference : List.of("1-refused", "2-unknown", "3-sent")) {
        queue(outbox, reference);
      }
      outbox.drainOnce();
      outbox.drainOnce();
      queue(outbox, "4-waiting");
    }
  }

  @Test
  void listsEveryEntryWithoutAnythingPersonal() {
    Run run = run("list", "--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    run.out().lines().forEach(line -> Schemas.assertFits("outbox-entry", line));
    assertThat(run.lines())
        .extracting(line -> line.get("reference") + " " + line.get("state"))
        .containsExactly(
            "1-refused refused", "2-unknown unknownOutcome", "3-sent sent", "4-waiting waiting");
    assertThat(run.out()).doesNotContain("payload", "1100000000016", "not valid");
  }

  @Test
  void listsWhatIsAskedForInColumns() {
    assertThat(run("list", "--state", "refused,sent").out().lines()).hasSize(3);
    assertThat(run("list", "--code", "MOPH-903").out()).contains("phr:99999:1-refused:1");
    assertThat(run("list", "--reference", "4-waiting", "--lane", "phr:99999").out().lines())
        .hasSize(2);
    assertThat(run("list", "--lane", "close-rights:99999").out().lines()).hasSize(1);
    assertThat(run("list", "--limit", "1").out().lines()).hasSize(2);
    for (String[] bad : new String[][] {{"--state", "gone"}, {"--lane", "x"}, {"--limit", "0"}}) {
      assertThat(run("list", bad[0], bad[1]).err()).contains("CLI-101");
    }
  }

  @Test
  void showsWhatTheCodeMeansAndThePersonalPartsOnlyIfAskedFor() {
    Run plain = run("show", "phr:99999:1-refused:1");
    assertThat(plain.out())
        .contains("MOPH-903", "refused / ถูกปฏิเสธ", "Read the reason")
        .doesNotContain("1100000000016", "not valid");

    Run whole = run("show", id("1-refused"), "--payload", "--answer", "--json");
    Schemas.assertFits("outbox-entry", whole);
    assertThat(whole.json()).containsEntry("payload", PAYLOAD).containsEntry("answer", "not valid");
    assertThat(run("show", "phr:99999:none:1").err()).contains("OUTBOX-103");
  }

  @Test
  void countsByLaneAndState() {
    Run run = run("stats", "--json");

    Schemas.assertFits("outbox-stats", run);
    Map<?, ?> lane = (Map<?, ?>) ((List<?>) run.json().get("lanes")).get(0);
    assertThat(lane.get("lane")).isEqualTo("phr:99999");
    assertThat(((Map<?, ?>) lane.get("counts")).get("refused")).isEqualTo(1.0);
    assertThat(run("stats").out()).contains("phr:99999", "may have arrived", "ไม่ทราบผล");
  }

  @Test
  void retriesOneOrAllOfAKind() {
    assertThat(run("retry", "phr:99999:1-refused:1").exitCode()).isZero();
    assertThat(state("1-refused")).isEqualTo("waiting");

    Run many = run("retry", "--lane", "phr:99999", "--json");
    Schemas.assertFits("outbox-retry", many);
    assertThat(many.json()).containsEntry("entries", 4.0).containsEntry("notReady", 1.0);
    assertThat(many.exitCode()).isEqualTo(2);
    assertThat(run("retry").err()).contains("CLI-101");
    assertThat(run("retry", "x", "--state", "refused").err()).contains("CLI-101");
  }

  @Test
  void aPersonCorrectsAndGivesUp() {
    Path corrected = VisitFiles.write(folder.resolve("corrected.json"), "{}");

    Run run = run("correct", "phr:99999:1-refused:1", corrected.toString(), "--json");
    Schemas.assertFits("outbox-entry", run);
    assertThat(run.json()).containsEntry("state", "waiting");
    assertThat(run("show", id("1-refused"), "--payload", "--json").json())
        .containsEntry("payload", "{}");

    assertThat(run("give-up", "phr:99999:4-waiting:1").exitCode()).isZero();
    assertThat(state("4-waiting")).isEqualTo("givenUp");
    assertThat(run("give-up", "phr:99999:3-sent:1").err()).contains("OUTBOX-104");
  }

  @Test
  void whatMayHaveArrivedIsDecidedByAPersonWhoLooked() {
    Run unconfirmed = fed("n\n", "send-again", "phr:99999:2-unknown:1");
    assertThat(unconfirmed.exitCode()).isEqualTo(50);
    assertThat(unconfirmed.err()).contains("CLI-153");
    assertThat(fed("", "send-again", "phr:99999:2-unknown:1").exitCode()).isEqualTo(50);
    assertThat(state("2-unknown")).isEqualTo("unknownOutcome");

    assertThat(fed("y\n", "send-again", "phr:99999:2-unknown:1").exitCode()).isZero();
    assertThat(state("2-unknown")).isEqualTo("waiting");
  }

  @Test
  void whatArrivedIsSaidWithItsAnswer() {
    Path answer = VisitFiles.write(folder.resolve("answer.txt"), "EP1000000011");

    assertThat(
            run("say-arrived", "phr:99999:2-unknown:1", "--answer", answer.toString()).exitCode())
        .isZero();
    assertThat(run("show", "phr:99999:2-unknown:1", "--answer", "--json").json())
        .containsEntry("state", "sent")
        .containsEntry("answer", "EP1000000011");
  }

  @Test
  void noOutboxIsMadeByLookingAndNoPasswordIsTakenOnTheLine() {
    assertThat(Run.of("outbox", "stats").err()).contains("CLI-150");
    Path none = folder.resolve("none.db");
    assertThat(Run.of("outbox", "stats", "--outbox", none.toString()).err()).contains("CLI-151");
    assertThat(none).doesNotExist();

    String key = folder.resolve("outbox.key").toString();
    for (String secret : List.of("?password=x", "?user=x", "?a=b&password=x")) {
      String url = "jdbc:postgresql://127.0.0.1/his" + secret;
      assertThat(Run.of("outbox", "stats", "--jdbc", url, "--outbox-key", key).err())
          .contains("CLI-101")
          .doesNotContain("=x");
    }
    String url = "jdbc:none://127.0.0.1/his";
    assertThat(Run.of("outbox", "stats", "--jdbc", url, "--outbox-key", key).err())
        .contains("CLI-152");
    assertThat(Run.of("outbox", "stats", "--jdbc", url).err()).contains("--outbox-key");
  }

  @Test
  void aTableThroughItsDriverIsTheSameOutbox() {
    Run run =
        Run.of(
            "outbox",
            "list",
            "--json",
            "--jdbc",
            "jdbc:sqlite:" + file,
            "--outbox-key",
            folder.resolve("outbox.key").toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(4);
  }

  private Run run(String... words) {
    return fed("", words);
  }

  private Run fed(String standardInput, String... words) {
    List<String> args = new ArrayList<>(List.of("outbox"));
    args.addAll(List.of(words));
    args.addAll(List.of("--outbox", file.toString()));
    return Run.fed(standardInput, args.toArray(String[]::new));
  }

  private String state(String reference) {
    return run("list", "--reference", reference, "--json").json().get("state").toString();
  }

  private String id(String reference) {
    return run("list", "--reference", reference, "--json").json().get("id").toString();
  }

  private static void queue(Outbox outbox, String reference) {
    Enqueued queued =
        outbox.enqueue(
            OutboxMessage.builder()
                .lane(LANE)
                .reference(reference)
                .payload(PAYLOAD.getBytes(StandardCharsets.UTF_8))
                .build());
    assertThat(queued.isNew()).isTrue();
  }

  private static final class ByReference implements OutboxSender {
    @Override
    public Lane lane() {
      return LANE;
    }

    @Override
    public SendResult send(OutboxDelivery delivery) {
      return switch (delivery.entry().reference()) {
        case "1-refused" ->
            SendResult.refused(
                MophErrorCode.PHR_REFUSED, "not valid".getBytes(StandardCharsets.UTF_8));
        case "2-unknown" -> SendResult.unknown(MophErrorCode.PHR_FAILED);
        default -> SendResult.sent();
      };
    }

    @Override
    public Settlement settle(OutboxDelivery delivery) {
      return Settlement.forAPerson(MophErrorCode.PHR_FAILED);
    }

    @Override
    public Duration longestSend() {
      return Duration.ofMinutes(1);
    }
  }
}
