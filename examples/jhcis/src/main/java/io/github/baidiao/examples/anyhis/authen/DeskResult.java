package io.github.baidiao.examples.anyhis.authen;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.nhso.ClaimCode;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a visit's authentication: a closed set of cases, of which {@link #match} forces
 * every one. Immutable; {@code toString} tells the case and nothing personal.
 */
public abstract class DeskResult {
  private DeskResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Coded, ? extends R> coded,
      Function<? super NotKept, ? extends R> notKept,
      Function<? super NotDone, ? extends R> notDone,
      Function<? super OutcomeUnknown, ? extends R> outcomeUnknown) {
    if (this instanceof Coded) {
      return coded.apply((Coded) this);
    }
    if (this instanceof NotKept) {
      return notKept.apply((NotKept) this);
    }
    return this instanceof NotDone
        ? notDone.apply((NotDone) this)
        : outcomeUnknown.apply((OutcomeUnknown) this);
  }

  /** The visit has its claim code, new or from before. */
  public static final class Coded extends DeskResult {
    private final ClaimCode code;
    private final boolean isNew;
    private final Optional<LedgerEntry> row;
    private final Optional<String> serverText;

    Coded(ClaimCode code, boolean isNew, Optional<LedgerEntry> row, Optional<String> serverText) {
      this.code = code;
      this.isNew = isNew;
      this.row = row;
      this.serverText = serverText;
    }

    public ClaimCode code() {
      return code;
    }

    /** Returns whether NHSO has given it just now. */
    public boolean isNew() {
      return isNew;
    }

    /** Returns our row, which tells what of it stands in the HIS; absent if we had no part. */
    public Optional<LedgerEntry> row() {
      return row;
    }

    /** Returns what NHSO wrote beside a code from before: show it. Not for a log. */
    public Optional<String> serverText() {
      return serverText;
    }

    @Override
    public String toString() {
      return "Coded, " + row.map(it -> it.writeState().name()).orElse("not ours");
    }
  }

  /**
   * NHSO has given a code, and our ledger could not keep it: the officer notes it down. It is found
   * again as claim-code evidence.
   */
  public static final class NotKept extends DeskResult {
    private final ClaimCode code;
    private final ErrorCode why;

    NotKept(ClaimCode code, ErrorCode why) {
      this.code = code;
      this.why = why;
    }

    public ClaimCode code() {
      return code;
    }

    public ErrorCode why() {
      return why;
    }

    @Override
    public String toString() {
      return "NotKept " + why.id();
    }
  }

  /** No code was issued. */
  public static final class NotDone extends DeskResult {
    private final ErrorCode why;
    private final Optional<String> serverText;

    NotDone(ErrorCode why, Optional<String> serverText) {
      this.why = why;
      this.serverText = serverText;
    }

    public ErrorCode why() {
      return why;
    }

    /** Returns NHSO's reason, if it refused. For the screen, not for a log. */
    public Optional<String> serverText() {
      return serverText;
    }

    @Override
    public String toString() {
      return "NotDone " + why.id();
    }
  }

  /**
   * A code may or may not have been issued, or it may be another visit's. Some minutes later the
   * evidence run or another try looks it up; NHSO is asked anew only when a person says that there
   * is none.
   */
  public static final class OutcomeUnknown extends DeskResult {
    private final ErrorCode why;

    OutcomeUnknown(ErrorCode why) {
      this.why = why;
    }

    /** Returns {@code NHSO-105}, or {@code HIS-408} or {@code 409} when codes are in doubt. */
    public ErrorCode why() {
      return why;
    }

    @Override
    public String toString() {
      return "OutcomeUnknown " + why.id();
    }
  }
}
