package io.github.baidiao.core.outbox;

import io.github.baidiao.core.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** What a claimed row becomes after its sender was asked. Without effects. */
final class NextState {
  private final Row row;
  private final EntryCipher cipher;

  /**
   * @param row as it was claimed: sending, with this attempt counted
   */
  NextState(Row row, EntryCipher cipher) {
    this.row = row;
    this.cipher = cipher;
  }

  Row arrived(SendResult.Arrived result) {
    return closed(result.code().isPresent() ? EntryState.ACCEPTED_WITH_WARNINGS : EntryState.SENT)
        .lastCode(result.code().map(ErrorCode::id))
        .answerIfAny(cipher.sealIfAny(row.id(), EntryCipher.ANSWER, result.answer()))
        .build();
  }

  Row refused(SendResult.Refused result) {
    return closed(EntryState.REFUSED)
        .lastCode(result.code().map(ErrorCode::id))
        .answerIfAny(cipher.sealIfAny(row.id(), EntryCipher.ANSWER, result.answer()))
        .build();
  }

  // What was remembered is of no use any more, and personal.
  private Row.Builder closed(EntryState state) {
    return with(state, OptionalLong.empty()).unsettled(false).saidNotArrived(false).memoIfAny(null);
  }

  /**
   * This attempt did not arrive. If an earlier one may have, it is still settled first; if not,
   * what was remembered is forgotten: after a crash it would tell of a sending that never was.
   */
  Row later(ErrorCode code, long dueAt) {
    Row.Builder later =
        row.unsettled()
            ? with(EntryState.UNKNOWN_OUTCOME, OptionalLong.of(dueAt))
            : with(EntryState.WAITING, OptionalLong.of(dueAt)).memoIfAny(null);
    return later.lastCode(code.id()).build();
  }

  /** Likewise, and it does not count, since no other would have arrived either. */
  Row laterUncounted(ErrorCode code, long dueAt) {
    return Row.builder().from(later(code, dueAt)).attempts(Math.max(0, row.attempts() - 1)).build();
  }

  /** It may have arrived, and is settled at that time. */
  Row unknown(ErrorCode code, long dueAt) {
    return with(EntryState.UNKNOWN_OUTCOME, OptionalLong.of(dueAt))
        .unsettled(true)
        .saidNotArrived(false)
        .lastCode(code.id())
        .build();
  }

  /** It may have arrived, the look-up did not tell, and it is looked up again at that time. */
  Row lookAgain(ErrorCode code, long dueAt) {
    return with(EntryState.UNKNOWN_OUTCOME, OptionalLong.of(dueAt))
        .attempts(Math.max(0, row.attempts() - 1))
        .lastCode(code.id())
        .build();
  }

  /** It may have arrived, and nothing more happens by itself. */
  Row forAPerson(ErrorCode code) {
    return with(EntryState.UNKNOWN_OUTCOME, OptionalLong.empty())
        .unsettled(true)
        .saidNotArrived(false)
        .lastCode(code.id())
        .build();
  }

  /**
   * It is not sent any more, or if an earlier attempt may have arrived, left to a person.
   *
   * @param why the last attempt's code, kept as the answer
   */
  Row givenUp(OutboxErrorCode code, ErrorCode why) {
    byte[] answer = why.id().getBytes(StandardCharsets.US_ASCII);
    Row kept =
        Row.builder().from(row).answer(cipher.seal(row.id(), EntryCipher.ANSWER, answer)).build();
    return new NextState(kept, cipher).givenUp(code);
  }

  Row givenUp(OutboxErrorCode code) {
    return row.unsettled()
        ? forAPerson(code)
        : with(EntryState.GIVEN_UP, OptionalLong.empty()).lastCode(code.id()).build();
  }

  private Row.Builder with(EntryState state, OptionalLong dueAt) {
    return Row.builder().from(row).state(state).dueAt(dueAt);
  }
}
