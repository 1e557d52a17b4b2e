package io.github.baidiao.nhso.agent;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a confirm-save: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class AuthenResult {
  private AuthenResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Issued, ? extends R> issued,
      Function<? super AlreadyAuthenticated, ? extends R> alreadyAuthenticated,
      Function<? super Refused, ? extends R> refused,
      Function<? super NoReader, ? extends R> noReader,
      Function<? super AgentNotRunning, ? extends R> agentNotRunning,
      Function<? super OutcomeUnknown, ? extends R> outcomeUnknown) {
    if (this instanceof Issued) {
      return issued.apply((Issued) this);
    }
    if (this instanceof AlreadyAuthenticated) {
      return alreadyAuthenticated.apply((AlreadyAuthenticated) this);
    }
    if (this instanceof Refused) {
      return refused.apply((Refused) this);
    }
    if (this instanceof NoReader) {
      return noReader.apply((NoReader) this);
    }
    if (this instanceof AgentNotRunning) {
      return agentNotRunning.apply((AgentNotRunning) this);
    }
    return outcomeUnknown.apply((OutcomeUnknown) this);
  }

  /** Returns the code that names this outcome; absent when there is a claim code. */
  public final Optional<NhsoErrorCode> errorCode() {
    return match(
        issued -> Optional.empty(),
        already -> Optional.empty(),
        refused -> Optional.of(NhsoErrorCode.REFUSED),
        noReader -> Optional.of(NhsoErrorCode.NO_READER),
        notRunning -> Optional.of(NhsoErrorCode.AGENT_NOT_RUNNING),
        unknown -> Optional.of(NhsoErrorCode.OUTCOME_UNKNOWN));
  }

  /**
   * Returns the claim code to store with the visit, new or existing.
   *
   * @throws NhsoException with the outcome's code when there is none
   */
  public final AuthenCode orElseThrow() {
    return match(
        Issued::code,
        AlreadyAuthenticated::existing,
        refused -> {
          throw NhsoException.refused(refused.serverText());
        },
        noReader -> {
          throw NhsoException.of(NhsoErrorCode.NO_READER);
        },
        notRunning -> {
          throw NhsoException.of(NhsoErrorCode.AGENT_NOT_RUNNING);
        },
        unknown -> {
          throw NhsoException.of(NhsoErrorCode.OUTCOME_UNKNOWN);
        });
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** A new claim code, by the server's answer or settled by look-up after a lost one. */
  public static final class Issued extends AuthenResult {
    private final AuthenCode code;

    Issued(AuthenCode code) {
      this.code = code;
    }

    public AuthenCode code() {
      return code;
    }
  }

  /**
   * Nothing new was issued, and there is a code to use: either NHSO refused and this hospital has a
   * code of today for this claim type, or NHSO answered with the code known before.
   *
   * <p>NHSO's texts are unknown, so a refusal for another reason on a day that has a code cannot be
   * told apart, except by a person who reads {@link #serverText}: show it.
   */
  public static final class AlreadyAuthenticated extends AuthenResult {
    private final AuthenCode existing;
    private final Optional<String> serverText;

    AlreadyAuthenticated(AuthenCode existing, Optional<String> serverText) {
      this.existing = existing;
      this.serverText = serverText;
    }

    public AuthenCode existing() {
      return existing;
    }

    /** Returns NHSO's reason if it refused and gave one, as {@link Refused#serverText} does. */
    public Optional<String> serverText() {
      return serverText;
    }
  }

  /** Refused by NHSO; no code was issued. */
  public static final class Refused extends AuthenResult {
    private final Optional<String> serverText;

    Refused(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /**
     * Returns NHSO's reason, Thai as a rule: one line, at most 500 characters, long numbers masked.
     * For the screen, not for a log: it may still name the patient.
     */
    public Optional<String> serverText() {
      return serverText;
    }
  }

  /** The agent sees no reader; no code was issued. */
  public static final class NoReader extends AuthenResult {
    static final NoReader INSTANCE = new NoReader();

    private NoReader() {}
  }

  /** Nothing took the connection; nothing was sent. */
  public static final class AgentNotRunning extends AuthenResult {
    static final AgentNotRunning INSTANCE = new AgentNotRunning();

    private AgentNotRunning() {}
  }

  /**
   * The answer was lost and no look-up settled it: a code may or may not have been issued. A person
   * decides: look at {@link SecureSmartCardAgent#latestFiveAuthenCodes} some minutes later, use the
   * code of this visit if it is there, and confirm anew only if it is not.
   */
  public static final class OutcomeUnknown extends AuthenResult {
    static final OutcomeUnknown INSTANCE = new OutcomeUnknown();

    private OutcomeUnknown() {}
  }
}
