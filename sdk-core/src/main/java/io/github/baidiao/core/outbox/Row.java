package io.github.baidiao.core.outbox;

import io.github.baidiao.core.ValueStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One row of the table, as it was read. Times are milliseconds since 1970-01-01T00:00:00Z. */
@ValueStyle
@Value.Immutable
abstract class Row {
  Row() {}

  /** The database's own number, in the order of queueing. */
  abstract long seq();

  /** Grows with each change: what a compare-and-set compares. */
  abstract int rev();

  abstract String id();

  /** As {@link Lane#id}. */
  abstract String lane();

  /** As {@link OutboxMessage#key}. */
  abstract String key();

  abstract long version();

  /** The keyed hash of whose messages stay in order. */
  abstract Optional<String> orderRef();

  abstract EntryState state();

  /** Whether an earlier sending may have arrived, so that it is settled before it is sent. */
  abstract boolean unsettled();

  /** Whether a person said that it did not arrive. */
  abstract boolean saidNotArrived();

  abstract int attempts();

  abstract long enqueuedAt();

  abstract long changedAt();

  /**
   * When it is looked at next; while sending the lease's end; absent when nothing more happens by
   * itself.
   */
  abstract OptionalLong dueAt();

  abstract long expiresAt();

  /** Who sends it, or did last. */
  abstract Optional<String> owner();

  abstract Optional<String> lastCode();

  /** Encrypted. Empty where it was read without. */
  @SuppressWarnings("mutable")
  abstract byte[] payload();

  /** What the sender remembered, encrypted. */
  @SuppressWarnings("mutable")
  abstract byte @Nullable [] memo();

  /** What is kept of the answer, encrypted. */
  @SuppressWarnings("mutable")
  abstract byte @Nullable [] answer();

  static Builder builder() {
    return new Builder();
  }

  Builder toBuilder() {
    return builder().from(this);
  }

  @Override
  public String toString() {
    return "Row[" + key() + ' ' + state() + "]";
  }

  static final class Builder extends ImmutableRow.Builder {
    Builder() {}

    // The generated methods take null, and do not say so.
    @SuppressWarnings("NullAway")
    Builder memoIfAny(byte @Nullable [] memo) {
      return memo(memo);
    }

    @SuppressWarnings("NullAway")
    Builder answerIfAny(byte @Nullable [] answer) {
      return answer(answer);
    }
  }
}
