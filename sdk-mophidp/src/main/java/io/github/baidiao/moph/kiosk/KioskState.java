package io.github.baidiao.moph.kiosk;

import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.error.MophErrorCode;
import java.time.Instant;
import java.util.function.Function;

/**
 * What became of what a kiosk handed over: a closed set of cases, of which {@link #match} forces
 * every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class KioskState {
  private KioskState() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Waiting, ? extends R> waiting,
      Function<? super Released, ? extends R> released,
      Function<? super Cancelled, ? extends R> cancelled,
      Function<? super Withdrawn, ? extends R> withdrawn,
      Function<? super Expired, ? extends R> expired) {
    if (this instanceof Waiting) {
      return waiting.apply((Waiting) this);
    }
    if (this instanceof Released) {
      return released.apply((Released) this);
    }
    if (this instanceof Cancelled) {
      return cancelled.apply((Cancelled) this);
    }
    if (this instanceof Withdrawn) {
      return withdrawn.apply((Withdrawn) this);
    }
    return expired.apply((Expired) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** Staff has not decided yet. */
  public static final class Waiting extends KioskState {
    private final Instant expiresAt;

    /** Makes the outcome, for whoever plays the board. */
    public Waiting(Instant expiresAt) {
      this.expiresAt = expiresAt;
    }

    /** When it will have waited too long. */
    public Instant expiresAt() {
      return expiresAt;
    }
  }

  /** Staff has confirmed: the token is for the screen of the kiosk. */
  public static final class Released extends KioskState {
    private final String registrationId;
    private final AalToken token;

    /** Makes the outcome, for whoever plays the board. */
    public Released(String registrationId, AalToken token) {
      this.registrationId = registrationId;
      this.token = token;
    }

    /** What the provider calls the registration. */
    public String registrationId() {
      return registrationId;
    }

    /** The token of the citizen. */
    public AalToken token() {
      return token;
    }
  }

  /** Staff has cancelled. */
  public static final class Cancelled extends KioskState {
    private final String reason;

    /** Makes the outcome, for whoever plays the board. */
    public Cancelled(String reason) {
      this.reason = reason;
    }

    /** Why, for the screen of the kiosk. */
    public String reason() {
      return reason;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.KIOSK_CANCELLED;
    }
  }

  /** The kiosk took it back. */
  public static final class Withdrawn extends KioskState {
    /** Makes the outcome, for whoever plays the board. */
    public Withdrawn() {}

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.PROOFING_OVER;
    }
  }

  /** Nobody decided in time. */
  public static final class Expired extends KioskState {
    /** Makes the outcome, for whoever plays the board. */
    public Expired() {}

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.KIOSK_EXPIRED;
    }
  }
}
