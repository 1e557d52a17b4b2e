package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of closing the rights of a visit: a closed set of cases, of which {@link #match}
 * forces every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class CloseResult {
  private final List<ClaimCode> onRecordBefore;

  private CloseResult(List<ClaimCode> onRecordBefore) {
    this.onRecordBefore = onRecordBefore;
  }

  static CloseResult of(Issuing issuing, List<ClaimCode> onRecordBefore) {
    switch (issuing.what()) {
      case ISSUED:
        return new Closed(issuing, onRecordBefore);
      case KNOWN:
        return new AlreadyClosed(issuing, onRecordBefore);
      case REFUSED:
        return new Refused(issuing, onRecordBefore);
      case UNKNOWN:
      default:
        return new OutcomeUnknown(issuing, onRecordBefore);
    }
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Closed, ? extends R> closed,
      Function<? super AlreadyClosed, ? extends R> alreadyClosed,
      Function<? super OnRecord, ? extends R> onRecord,
      Function<? super Refused, ? extends R> refused,
      Function<? super OutcomeUnknown, ? extends R> outcomeUnknown) {
    if (this instanceof Closed) {
      return closed.apply((Closed) this);
    }
    if (this instanceof AlreadyClosed) {
      return alreadyClosed.apply((AlreadyClosed) this);
    }
    if (this instanceof OnRecord) {
      return onRecord.apply((OnRecord) this);
    }
    return this instanceof Refused
        ? refused.apply((Refused) this)
        : outcomeUnknown.apply((OutcomeUnknown) this);
  }

  /**
   * Returns the EP codes for this patient, day, hospital and service that were on record before, in
   * the order NHSO gave. They may be earlier visits' of the same day: no look-up tells.
   */
  public final List<ClaimCode> onRecordBefore() {
    return onRecordBefore;
  }

  /** Returns the code that names this outcome; absent when NHSO gave a claim code. */
  public final Optional<NhsoErrorCode> errorCode() {
    return match(
        closed -> Optional.empty(),
        already -> Optional.empty(),
        onRecord -> Optional.of(NhsoErrorCode.ON_RECORD_ALREADY),
        refused -> Optional.of(NhsoErrorCode.REFUSED),
        unknown -> Optional.of(NhsoErrorCode.CLOSE_OUTCOME_UNKNOWN));
  }

  /**
   * Returns the EP code to store with the visit, new or existing.
   *
   * @throws NhsoException with the outcome's code when there is none
   */
  public final ClaimCode orElseThrow() {
    return match(
        Closed::code,
        AlreadyClosed::code,
        onRecord -> {
          throw NhsoException.of(NhsoErrorCode.ON_RECORD_ALREADY);
        },
        refused -> {
          throw NhsoException.refused(refused.serverText());
        },
        unknown -> {
          throw NhsoException.of(NhsoErrorCode.CLOSE_OUTCOME_UNKNOWN);
        });
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** Closed now, by the server's answer or settled by look-up after a lost one. */
  public static final class Closed extends CloseResult {
    private final ClaimCode code;
    private final Optional<String> seq;
    private final boolean byLookUp;

    private Closed(Issuing issuing, List<ClaimCode> onRecordBefore) {
      super(onRecordBefore);
      this.code = issuing.code();
      this.seq = issuing.seq();
      this.byLookUp = issuing.isByLookUp();
    }

    /** Returns the EP code, to store with the visit. */
    public ClaimCode code() {
      return code;
    }

    /** Returns NHSO's number of the record; absent when the outcome was settled by look-up. */
    public Optional<String> seq() {
      return seq;
    }

    /** Returns whether the answer was lost, and a look-up told. */
    public boolean wasSettledByLookUp() {
      return byLookUp;
    }
  }

  /**
   * NHSO answered with a code of our hospital and service that was on record before: it takes this
   * visit for closed already. A refusal makes this case only if it repeats the visit number or the
   * transaction id; a code on record alone never does.
   */
  public static final class AlreadyClosed extends CloseResult {
    private final ClaimCode code;
    private final Optional<String> seq;
    private final Optional<String> serverText;

    private AlreadyClosed(Issuing issuing, List<ClaimCode> onRecordBefore) {
      super(onRecordBefore);
      this.code = issuing.code();
      this.seq = issuing.seq();
      this.serverText = issuing.serverText();
    }

    /** Returns the EP code that NHSO named. */
    public ClaimCode code() {
      return code;
    }

    /** Returns NHSO's number of the record, if it gave one. */
    public Optional<String> seq() {
      return seq;
    }

    /** Returns NHSO's reason if it gave one, as {@link Refused#serverText} does. */
    public Optional<String> serverText() {
      return serverText;
    }
  }

  /**
   * Nothing was sent, as {@link CloseRequest#onlyIfNoneOnRecord} asked: {@link #onRecordBefore} is
   * not empty.
   */
  public static final class OnRecord extends CloseResult {
    OnRecord(List<ClaimCode> onRecordBefore) {
      super(onRecordBefore);
    }
  }

  /** Refused by NHSO; nothing was closed by this request. */
  public static final class Refused extends CloseResult {
    private final Optional<String> serverText;

    private Refused(Issuing issuing, List<ClaimCode> onRecordBefore) {
      super(onRecordBefore);
      this.serverText = issuing.serverText();
    }

    /**
     * Returns NHSO's reason, Thai as a rule: one line, at most 500 characters, long numbers masked.
     * For the screen, not for a log: it may still name the patient.
     */
    public Optional<String> serverText() {
      return serverText;
    }
  }

  /**
   * The answer was lost or cannot be understood, and no look-up settled it: the rights may or may
   * not be closed. A person decides: look up that day's codes some minutes later, use the code of
   * this visit if it is there, and close anew only if it is not.
   */
  public static final class OutcomeUnknown extends CloseResult {
    private final Optional<String> serverText;

    private OutcomeUnknown(Issuing issuing, List<ClaimCode> onRecordBefore) {
      super(onRecordBefore);
      this.serverText = issuing.serverText();
    }

    /** Returns what the server wrote with its failure, as {@link Refused#serverText} does. */
    public Optional<String> serverText() {
      return serverText;
    }
  }
}
