package io.github.baidiao.moph.phr.send;

import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.phr.check.PhrFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is to be done with a visit: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and how much was found.
 */
public abstract class PhrPrepared {
  private final List<PhrFinding> findings;

  private PhrPrepared(List<PhrFinding> findings) {
    this.findings = Collections.unmodifiableList(new ArrayList<>(findings));
  }

  static PhrPrepared ready(OutboxMessage message, List<PhrFinding> findings) {
    return new Ready(message, findings);
  }

  static PhrPrepared heldBack(List<PhrFinding> findings) {
    return new HeldBack(findings);
  }

  static PhrPrepared leftToAPerson() {
    return new LeftToAPerson();
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Ready, ? extends R> ready,
      Function<? super HeldBack, ? extends R> heldBack,
      Function<? super LeftToAPerson, ? extends R> leftToAPerson) {
    if (this instanceof Ready) {
      return ready.apply((Ready) this);
    }
    return this instanceof HeldBack
        ? heldBack.apply((HeldBack) this)
        : leftToAPerson.apply((LeftToAPerson) this);
  }

  /** Returns the message to queue, if it is ready. */
  public final Optional<OutboxMessage> message() {
    return match(
        ready -> Optional.of(ready.outboxMessage()),
        heldBack -> Optional.empty(),
        leftToAPerson -> Optional.empty());
  }

  /** Returns what the check found, for the screen. */
  public final List<PhrFinding> findings() {
    return findings;
  }

  /** Returns the code that names this case; absent when there is nothing to correct. */
  public final Optional<MophErrorCode> errorCode() {
    return match(
        ready -> Optional.empty(),
        heldBack -> Optional.of(MophErrorCode.VISIT_HELD_BACK),
        leftToAPerson -> Optional.empty());
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + findings.size() + " findings]";
  }

  /** It is to be queued; PHR may warn of what was found. */
  public static final class Ready extends PhrPrepared {
    private final OutboxMessage message;

    private Ready(OutboxMessage message, List<PhrFinding> findings) {
      super(findings);
      this.message = message;
    }

    /** Returns the message. */
    public OutboxMessage outboxMessage() {
      return message;
    }
  }

  /** It must not be sent before it is corrected; {@link PhrDesk#askedInSpiteOfFindings} does. */
  public static final class HeldBack extends PhrPrepared {
    private HeldBack(List<PhrFinding> findings) {
      super(findings);
    }
  }

  /** The unit sends by hand, and nobody has asked for this visit. */
  public static final class LeftToAPerson extends PhrPrepared {
    private LeftToAPerson() {
      super(Collections.emptyList());
    }
  }
}
