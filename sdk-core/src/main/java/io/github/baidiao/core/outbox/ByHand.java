package io.github.baidiao.core.outbox;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a person decides about an entry. Thread-safe. */
final class ByHand {
  // Stations may change the same entry at the same time: then it is looked at again.
  private static final int TRIES = 3;
  private static final Set<EntryState> CORRECTABLE =
      EnumSet.of(EntryState.WAITING, EntryState.REFUSED, EntryState.GIVEN_UP);

  private final Store store;
  private final EntryCipher cipher;
  private final Announcements news;
  private final Function<Row, Duration> expiry;
  private final int largestPayload;

  /**
   * @param expiry how long an entry of that row's lane may wait
   */
  ByHand(
      Store store,
      EntryCipher cipher,
      Announcements news,
      Function<Row, Duration> expiry,
      int largestPayload) {
    this.store = store;
    this.cipher = cipher;
    this.news = news;
    this.expiry = expiry;
    this.largestPayload = largestPayload;
  }

  OutboxEntry retry(String id) {
    return change(
        id,
        row -> row.state() != EntryState.SENDING && !hasArrived(row),
        row -> again(row).build());
  }

  OutboxEntry correct(String id, byte[] payload) {
    if (payload.length > largestPayload) {
      throw OutboxException.of(OutboxErrorCode.MESSAGE_INVALID, "payload");
    }
    // What may have arrived with the former payload is decided first.
    return change(
        id,
        row -> CORRECTABLE.contains(row.state()) && !row.unsettled(),
        row -> again(row).payload(cipher.seal(id, EntryCipher.PAYLOAD, payload)).build());
  }

  OutboxEntry giveUp(String id) {
    return change(
        id,
        row -> row.state() == EntryState.WAITING || row.state() == EntryState.UNKNOWN_OUTCOME,
        row ->
            Row.builder()
                .from(row)
                .state(EntryState.GIVEN_UP)
                .dueAt(OptionalLong.empty())
                .lastCode(OutboxErrorCode.GIVEN_UP_BY_HAND.id())
                .build());
  }

  OutboxEntry sayArrived(String id, byte[] answer) {
    return change(
        id,
        ByHand::mayHaveArrived,
        row ->
            Row.builder()
                .from(row)
                .state(EntryState.SENT)
                .unsettled(false)
                .saidNotArrived(false)
                .dueAt(OptionalLong.empty())
                .lastCode(Optional.empty())
                .memoIfAny(null)
                .answerIfAny(cipher.sealIfAny(id, EntryCipher.ANSWER, answer))
                .build());
  }

  OutboxEntry sayNotArrivedAndSendAgain(String id) {
    return change(
        id,
        ByHand::mayHaveArrived,
        row ->
            again(Row.builder().from(row).unsettled(false).build()).saidNotArrived(true).build());
  }

  // Said not to have arrived: a sender of what must not be done twice looks before it sends.
  OutboxEntry sendAgainAlthoughArrived(String id) {
    return change(id, ByHand::hasArrived, row -> again(row).saidNotArrived(true).build());
  }

  private Row.Builder again(Row row) {
    long now = store.now();
    boolean expired = row.expiresAt() <= now;
    return Row.builder()
        .from(row)
        .state(row.unsettled() ? EntryState.UNKNOWN_OUTCOME : EntryState.WAITING)
        .attempts(0)
        .dueAt(OptionalLong.of(0))
        .expiresAt(expired ? now + expiry.apply(row).toMillis() : row.expiresAt());
  }

  private static boolean hasArrived(Row row) {
    return row.state() == EntryState.SENT || row.state() == EntryState.ACCEPTED_WITH_WARNINGS;
  }

  private static boolean mayHaveArrived(Row row) {
    return row.state() == EntryState.UNKNOWN_OUTCOME
        || (row.state() == EntryState.GIVEN_UP && row.unsettled());
  }

  private OutboxEntry change(String id, Predicate<Row> allowed, Function<Row, Row> change) {
    for (int n = 1; n <= TRIES; n++) {
      Row row = read(store, id);
      if (!allowed.test(row)) {
        break;
      }
      Row changed = change.apply(row);
      @Nullable Integer rev = store.update(changed).orElse(null);
      if (rev != null) {
        Row now = store.read(row.seq()).filter(one -> one.rev() == rev).orElse(changed);
        news.byHand(now);
        return RowView.entry(now);
      }
    }
    throw OutboxException.of(OutboxErrorCode.ENTRY_NOT_READY);
  }

  static Row read(Store store, String id) {
    return store
        .readById(id)
        .orElseThrow(() -> OutboxException.of(OutboxErrorCode.ENTRY_NOT_FOUND));
  }
}
