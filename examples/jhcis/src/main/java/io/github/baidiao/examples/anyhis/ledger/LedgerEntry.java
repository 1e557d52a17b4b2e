package io.github.baidiao.examples.anyhis.ledger;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.VisitWrite;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One row of the ledger. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class LedgerEntry {
  LedgerEntry() {}

  public abstract Task task();

  /** The visit, with whose it was and of which day when the row was made. */
  public abstract VisitIdentity visit();

  public abstract LedgerState state();

  /** Which version was sent last (PHR); otherwise 1. */
  @Value.Default
  public long version() {
    return 1;
  }

  /** A digest of what was sent last (PHR), at most 64 characters; nothing of it can be read. */
  public abstract Optional<String> digest();

  /** Under which key it is in the outbox. */
  public abstract Optional<String> outboxKey();

  /** The code of what went wrong, {@code NHSO-414} for instance. */
  public abstract Optional<String> problem();

  /** The charges with which rights are closed, in baht. */
  public abstract Optional<BigDecimal> amount();

  /** What was answered, and belongs into the HIS. */
  public abstract Optional<VisitWrite> values();

  @Value.Default
  public WriteState writeState() {
    return WriteState.NOTHING;
  }

  /** The code of why it does not stand in the HIS, {@code HIS-2xx}. */
  public abstract Optional<String> writeProblem();

  /** When it is written or looked at again; absent when nothing more happens by itself. */
  public abstract Optional<Instant> nextLook();

  /** How often it was looked at since it was written. */
  @Value.Default
  public int looks() {
    return 0;
  }

  /** When the row was made; set by the ledger. */
  @Value.Default
  public Instant since() {
    return Instant.EPOCH;
  }

  /** When the row was changed last; set by the ledger. */
  @Value.Default
  public Instant changedAt() {
    return Instant.EPOCH;
  }

  /** Which change of the row this is; set by the ledger, and 0 for a row that is not in it yet. */
  @Value.Default
  public long revision() {
    return 0;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that begins with this row. */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Override
  public String toString() {
    return "LedgerEntry[" + task() + ' ' + visit().key() + ' ' + state() + ']';
  }

  /** Builds a {@link LedgerEntry}; task, visit and state are needed. */
  public static final class Builder extends ImmutableLedgerEntry.Builder {
    Builder() {}
  }
}
