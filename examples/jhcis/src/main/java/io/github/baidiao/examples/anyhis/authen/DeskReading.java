package io.github.baidiao.examples.anyhis.authen;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.examples.anyhis.HisPerson;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.nhso.agent.AgentPatient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a card at the counter led to: a closed set of cases, of which {@link #match} forces both.
 * Immutable; {@code toString} tells the case and nothing personal.
 */
public abstract class DeskReading {
  private DeskReading() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Ready, ? extends R> ready,
      Function<? super NotReady, ? extends R> notReady) {
    return this instanceof Ready ? ready.apply((Ready) this) : notReady.apply((NotReady) this);
  }

  /** The patient is known, and has a visit today. */
  public static final class Ready extends DeskReading {
    private final AgentPatient patient;
    private final HisPerson person;
    private final List<HisVisit> visits;

    Ready(AgentPatient patient, HisPerson person, List<HisVisit> visits) {
      this.patient = patient;
      this.person = person;
      this.visits = Collections.unmodifiableList(new ArrayList<>(visits));
    }

    /** Returns what is on the card, with the right and the claim types that NHSO offers. */
    public AgentPatient patient() {
      return patient;
    }

    /** Returns the person as the HIS knows them; their mobile number may be there. */
    public HisPerson person() {
      return person;
    }

    /** Returns today's visits that are not cancelled, newest first; at least one. */
    public List<HisVisit> visits() {
      return visits;
    }

    /** Returns the visit to propose: the newest without a claim code, else the newest. */
    public HisVisit visit() {
      return visits.stream()
          .filter(each -> !each.usableClaimCode().isPresent())
          .findFirst()
          .orElse(visits.get(0));
    }

    @Override
    public String toString() {
      return "Ready, " + visits.size() + " visits";
    }
  }

  /** There is nothing to authenticate (yet). */
  public static final class NotReady extends DeskReading {
    private final ErrorCode code;
    private final Optional<String> serverText;

    NotReady(ErrorCode code, Optional<String> serverText) {
      this.code = code;
      this.serverText = serverText;
    }

    /** Returns why: {@code NHSO-10x} for agent and card, {@code HIS-30x} for person and visit. */
    public ErrorCode code() {
      return code;
    }

    /** Returns NHSO's reason, if it refused the card. For the screen, not for a log. */
    public Optional<String> serverText() {
      return serverText;
    }

    @Override
    public String toString() {
      return "NotReady " + code.id();
    }
  }
}
