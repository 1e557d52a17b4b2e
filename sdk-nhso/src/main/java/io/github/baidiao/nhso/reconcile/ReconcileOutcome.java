package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.authen.AuthenStatus;
import io.github.baidiao.nhso.authen.ServiceHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a visit: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class ReconcileOutcome {
  private ReconcileOutcome() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Found, ? extends R> found,
      Function<? super NotFound, ? extends R> notFound,
      Function<? super Refused, ? extends R> refused,
      Function<? super Failed, ? extends R> failed) {
    if (this instanceof Found) {
      return found.apply((Found) this);
    } else if (this instanceof NotFound) {
      return notFound.apply((NotFound) this);
    }
    return this instanceof Refused ? refused.apply((Refused) this) : failed.apply((Failed) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** There is a claim code of this hospital and day on record. */
  public static final class Found extends ReconcileOutcome {
    private final ServiceHistory history;
    private final List<ServiceHistory> own;
    private final int alike;
    private final AuthenStatus status;

    Found(ServiceHistory history, List<ServiceHistory> own, int alike, AuthenStatus status) {
      this.history = history;
      this.own = Collections.unmodifiableList(new ArrayList<>(own));
      this.alike = alike;
      this.status = status;
    }

    /**
     * Returns what is on record: the claim code, whose kind tells whether rights were closed (EP)
     * or the patient authenticated (PP), channel, time and hospital.
     */
    public ServiceHistory history() {
      return history;
    }

    /** Returns how many codes of this hospital and day there are, this one included. */
    public int candidates() {
      return own.size();
    }

    /**
     * Returns all codes of this hospital and day, in NHSO's order: for who wants the authentication
     * of a visit whose rights are closed too, since {@link #history} is then the EP code.
     */
    public List<ServiceHistory> own() {
      return own;
    }

    /** Returns the person's main right on that day, if NHSO told it. */
    public Optional<Right> mainInscl() {
      return status.mainInscl();
    }

    /** Returns the person's sub right on that day, if NHSO told it. */
    public Optional<Right> subInscl() {
      return status.subInscl();
    }

    /**
     * Returns how many of them fit as well as this one, itself included. More than 1 is for a
     * person to look at: NHSO does not tell the visit number, and this is just the newest.
     */
    public int alike() {
      return alike;
    }
  }

  /** There is none of this hospital and day. */
  public static final class NotFound extends ReconcileOutcome {
    private final int elsewhere;

    NotFound(int elsewhere) {
      this.elsewhere = elsewhere;
    }

    /** Returns how many there are of other or unnamed hospitals, or of another day. */
    public int elsewhere() {
      return elsewhere;
    }
  }

  /** NHSO does not accept the question; asking again would not help. */
  public static final class Refused extends ReconcileOutcome {
    private final Optional<String> serverText;

    Refused(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /** Returns what NHSO wrote for the operator, numbers of people masked. */
    public Optional<String> serverText() {
      return serverText;
    }
  }

  /** The row cannot be asked for, or NHSO gave no answer that can be used, several times. */
  public static final class Failed extends ReconcileOutcome {
    private final ErrorCode code;

    Failed(ErrorCode code) {
      this.code = code;
    }

    /** Returns what went wrong; for the row itself it is the code that the row was given. */
    public ErrorCode code() {
      return code;
    }
  }
}
