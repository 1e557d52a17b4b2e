package io.github.baidiao.nhso.authen;

import java.util.Optional;
import java.util.function.Function;

/**
 * What check-authen-status told: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class AuthenStatusResult {
  private AuthenStatusResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Found, ? extends R> found,
      Function<? super NotFound, ? extends R> notFound,
      Function<? super Refused, ? extends R> refused) {
    if (this instanceof Found) {
      return found.apply((Found) this);
    }
    return this instanceof NotFound
        ? notFound.apply((NotFound) this)
        : refused.apply((Refused) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** There is at least one service on record for that person and day. */
  public static final class Found extends AuthenStatusResult {
    private final AuthenStatus status;

    Found(AuthenStatus status) {
      this.status = status;
    }

    /** Returns what is on record. */
    public AuthenStatus status() {
      return status;
    }
  }

  /** Nothing is on record. */
  public static final class NotFound extends AuthenStatusResult {
    // Of every answer that means "none" (confirmed by 2); an error text has another wording.
    private static final String NONE = "ไม่พบ";

    private final Optional<String> serverText;

    NotFound(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /**
     * Returns whether NHSO said that there is none, or said nothing: another text may be that of an
     * error, after which nothing is known.
     */
    public boolean isCertain() {
      return serverText.map(text -> text.contains(NONE)).orElse(true);
    }

    /** Returns what NHSO wrote for the operator, numbers of people masked. */
    public Optional<String> serverText() {
      return serverText;
    }
  }

  /** NHSO does not accept the question, its citizen ID for one (status 400, single source). */
  public static final class Refused extends AuthenStatusResult {
    private final Optional<String> serverText;

    Refused(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /** Returns what NHSO wrote for the operator, numbers of people masked. */
    public Optional<String> serverText() {
      return serverText;
    }
  }
}
