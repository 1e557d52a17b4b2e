package io.github.baidiao.moph.idp;

import io.github.baidiao.core.identity.PersonName;
import java.util.function.Function;

/**
 * Whether a person is a proofing officer of the unit: a closed set of cases, of which {@link
 * #match} forces every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class OfficerLookUp {
  private OfficerLookUp() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Registered, ? extends R> registered,
      Function<? super NotRegistered, ? extends R> notRegistered) {
    if (this instanceof Registered) {
      return registered.apply((Registered) this);
    }
    return notRegistered.apply((NotRegistered) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** The person is one. */
  public static final class Registered extends OfficerLookUp {
    private final OfficerId officer;
    private final PersonName nameTh;

    /** Makes the outcome, for whoever plays the provider. */
    public Registered(OfficerId officer, PersonName nameTh) {
      this.officer = officer;
      this.nameTh = nameTh;
    }

    public OfficerId officer() {
      return officer;
    }

    public PersonName nameTh() {
      return nameTh;
    }
  }

  /** The person is none, or none of this unit. */
  public static final class NotRegistered extends OfficerLookUp {
    /** Makes the outcome, for whoever plays the provider. */
    public NotRegistered() {}
  }
}
