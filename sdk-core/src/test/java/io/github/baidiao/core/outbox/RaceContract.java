package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.OwnThread;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every database must do when several take rows at the same moment. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
abstract class RaceContract extends OnStage {
  private static final int WORKERS = 4;
  private static final int ROWS = 2000;
  private static final int ORDERS = 50;

  @Test
  void oneOfManyTakesTheRow() {
    for (int i = 0; i < 20; i++) {
      Row row = stage.queued(Rows.visit("69" + i, 1));
      CyclicBarrier together = new CyclicBarrier(WORKERS);

      List<Claim> claims =
          workers(
              worker -> {
                await(together);
                return stage.claim(row, "station-" + worker, 0);
              });

      assertThat(claims).containsOnlyOnce(Claim.OURS);
      assertThat(stage.read(row).attempts()).isEqualTo(1);
    }
  }

  @Test
  void oneOfManyTakesTheTurn() {
    List<Row> rows =
        IntStream.range(0, WORKERS).mapToObj(i -> stage.queued(Rows.visit("69" + i, 1))).toList();
    CyclicBarrier together = new CyclicBarrier(WORKERS);

    List<Claim> claims =
        workers(
            worker -> {
              await(together);
              return stage.claim(rows.get(worker), "station-" + worker, 3_600_000);
            });

    assertThat(claims).containsOnlyOnce(Claim.OURS).contains(Claim.NO_TURN);
    assertThat(rows).extracting(row -> stage.read(row).attempts()).containsOnlyOnce(1);
  }

  @Test
  void ofTwoOfOneOrderTakenTogetherNeverBothGo() {
    for (int i = 0; i < 40; i++) {
      Row first = stage.queued(Rows.ordered("690-" + i, 1, "patient-" + i));
      Row second = stage.queued(Rows.ordered("691-" + i, 1, "patient-" + i));
      CyclicBarrier together = new CyclicBarrier(2);

      CompletableFuture<Claim> other =
          CompletableFuture.supplyAsync(
              () -> {
                await(together);
                return stage.claim(second, "station-2", 0);
              },
              OwnThread.EACH);
      await(together);
      Claim own = stage.claim(first, "station-1", 0);

      assertThat(other.join()).isEqualTo(Claim.BEHIND);
      if (own != Claim.OURS) { // it met the second one before that gave way
        assertThat(own).isEqualTo(Claim.BEHIND);
      }
    }
  }

  /** Rows in many orders, drained by some threads: each is taken once, each order kept. */
  @Test
  void everythingIsTakenOnceAndInOrder() throws SQLException {
    queueAll();
    Map<String, Integer> taken = new ConcurrentHashMap<>();
    Map<String, ConcurrentLinkedQueue<Integer>> sent = new ConcurrentHashMap<>();

    workers(
        worker -> {
          drain("station-" + worker, taken, sent);
          return true;
        });

    assertThat(taken).hasSize(ROWS);
    assertThat(taken.values()).containsOnly(1);
    assertThat(sent).hasSize(ORDERS);
    sent.forEach((order, numbers) -> assertThat(List.copyOf(numbers)).as(order).isSorted());
    assertThat(store.nextDue(Rows.PHR)).isEmpty();
    assertThat(store.counts()).isEqualTo(Map.of("phr:99999", Map.of(EntryState.SENT, (long) ROWS)));
  }

  private void queueAll() throws SQLException {
    try (Connection connection = stage.begin()) {
      for (int i = 0; i < ROWS; i++) {
        store.insert(connection, Rows.ordered("v" + i, 1, "patient-" + i % ORDERS));
      }
      connection.commit();
    }
  }

  private void drain(
      String owner, Map<String, Integer> taken, Map<String, ConcurrentLinkedQueue<Integer>> sent) {
    while (store.nextDue(Rows.PHR).isPresent()) {
      // Long after the half minute that a row behind another one is put off for.
      long now = store.now() + 600_000;
      for (Row row : store.due(Rows.PHR, now, 2 * WORKERS)) {
        if (row.state() == EntryState.WAITING
            && store.claim(row, owner, now, now + 600_000, 0) == Claim.OURS) {
          Row ours = store.read(row.seq()).orElseThrow();
          assertThat(ours.owner()).contains(owner);
          taken.merge(ours.key(), 1, Integer::sum);
          sent.computeIfAbsent(ours.orderRef().orElseThrow(), x -> new ConcurrentLinkedQueue<>())
              .add(Integer.parseInt(ours.key().replaceAll(".*:v([0-9]+):1", "$1")));
          Row closed = ours.toBuilder().state(EntryState.SENT).dueAt(OptionalLong.empty()).build();
          assertThat(store.update(closed)).isPresent();
        }
      }
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> workers(IntFunction<T> work) {
    List<CompletableFuture<T>> all = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      int worker = i;
      all.add(CompletableFuture.supplyAsync(() -> work.apply(worker), OwnThread.EACH));
    }
    return all.stream().map(CompletableFuture::join).toList();
  }
}
