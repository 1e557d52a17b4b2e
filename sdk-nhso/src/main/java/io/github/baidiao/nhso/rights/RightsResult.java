package io.github.baidiao.nhso.rights;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a search for rights told: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class RightsResult {
  private RightsResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Found, ? extends R> found,
      Function<? super NoRights, ? extends R> noRights,
      Function<? super UnknownPerson, ? extends R> unknownPerson,
      Function<? super Refused, ? extends R> refused) {
    if (this instanceof Found) {
      return found.apply((Found) this);
    } else if (this instanceof NoRights) {
      return noRights.apply((NoRights) this);
    }
    return this instanceof UnknownPerson
        ? unknownPerson.apply((UnknownPerson) this)
        : refused.apply((Refused) this);
  }

  /**
   * Returns the rights if there are any.
   *
   * @throws NhsoException ({@code NHSO-201}) for a person NHSO does not know, ({@code NHSO-202})
   *     for one without rights, ({@code NHSO-104}) when it refused
   */
  public final Rights orElseThrow() {
    return match(
        Found::rights,
        noRights -> {
          throw NhsoException.of(NhsoErrorCode.NO_RIGHTS);
        },
        unknown -> {
          throw NhsoException.of(NhsoErrorCode.PERSON_UNKNOWN);
        },
        refused -> {
          throw NhsoException.refused(refused.serverText());
        });
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** The person has at least one right on record. */
  public static final class Found extends RightsResult {
    private final Rights rights;

    Found(Rights rights) {
      this.rights = rights;
    }

    /** Returns the rights, with one fund at least. */
    public Rights rights() {
      return rights;
    }
  }

  /** NHSO knows the person, and has no right on record. */
  public static final class NoRights extends RightsResult {
    private final Rights person;

    NoRights(Rights person) {
      this.person = person;
    }

    /** Returns the person, without any fund. */
    public Rights person() {
      return person;
    }
  }

  /**
   * NHSO answered with neither a person nor a right. Whether it does not know the number, or keeps
   * the person from this hospital, its answer does not tell.
   */
  public static final class UnknownPerson extends RightsResult {
    UnknownPerson() {}
  }

  /** NHSO understood the question and did not answer it. */
  public static final class Refused extends RightsResult {
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
