package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.error.MophErrorCode;
import java.util.function.Function;

/**
 * Whether a card is one to proof a citizen with: a closed set of cases, of which {@link #match}
 * forces every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class CitizenCardResult {
  private CitizenCardResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Read, ? extends R> read,
      Function<? super OfficersOwn, ? extends R> officersOwn) {
    if (this instanceof Read) {
      return read.apply((Read) this);
    }
    return officersOwn.apply((OfficersOwn) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** It is. */
  public static final class Read extends CitizenCardResult {
    private final CitizenCardRead next;

    Read(CitizenCardRead next) {
      this.next = next;
    }

    /** The step that comes next. */
    public CitizenCardRead next() {
      return next;
    }
  }

  /** It is the card of the officer on duty. */
  public static final class OfficersOwn extends CitizenCardResult {
    OfficersOwn() {}

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.OFFICER_IS_CITIZEN;
    }
  }
}
