package io.github.baidiao.nhso.agent;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a read of card and right gave: a closed set of cases, of which {@link #match} forces every
 * one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class ReadResult {
  private ReadResult() {}

  /** Calls the function of the case that this is. */
  public abstract <R> R match(
      Function<? super PatientRead, ? extends R> patientRead,
      Function<? super NoReader, ? extends R> noReader,
      Function<? super NoCard, ? extends R> noCard,
      Function<? super AgentNotRunning, ? extends R> agentNotRunning,
      Function<? super Refused, ? extends R> refused);

  /** Returns the code that names this outcome; absent when a patient was read. */
  public final Optional<NhsoErrorCode> errorCode() {
    return match(
        patientRead -> Optional.empty(),
        noReader -> Optional.of(NhsoErrorCode.NO_READER),
        noCard -> Optional.of(NhsoErrorCode.NO_CARD),
        agentNotRunning -> Optional.of(NhsoErrorCode.AGENT_NOT_RUNNING),
        refused -> Optional.of(NhsoErrorCode.REFUSED));
  }

  /**
   * Returns the patient.
   *
   * @throws NhsoException with the outcome's code when no patient was read
   */
  public final AgentPatient orElseThrow() {
    return match(
        PatientRead::patient,
        noReader -> {
          throw NhsoException.of(NhsoErrorCode.NO_READER);
        },
        noCard -> {
          throw NhsoException.of(NhsoErrorCode.NO_CARD);
        },
        agentNotRunning -> {
          throw NhsoException.of(NhsoErrorCode.AGENT_NOT_RUNNING);
        },
        refused -> {
          throw NhsoException.refused(refused.serverText());
        });
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** The card was read and NHSO told the right. */
  public static final class PatientRead extends ReadResult {
    private final AgentPatient patient;

    PatientRead(AgentPatient patient) {
      this.patient = patient;
    }

    public AgentPatient patient() {
      return patient;
    }

    @Override
    public <R> R match(
        Function<? super PatientRead, ? extends R> patientRead,
        Function<? super NoReader, ? extends R> noReader,
        Function<? super NoCard, ? extends R> noCard,
        Function<? super AgentNotRunning, ? extends R> agentNotRunning,
        Function<? super Refused, ? extends R> refused) {
      return patientRead.apply(this);
    }
  }

  /** The agent sees no reader. */
  public static final class NoReader extends ReadResult {
    static final NoReader INSTANCE = new NoReader();

    private NoReader() {}

    @Override
    public <R> R match(
        Function<? super PatientRead, ? extends R> patientRead,
        Function<? super NoReader, ? extends R> noReader,
        Function<? super NoCard, ? extends R> noCard,
        Function<? super AgentNotRunning, ? extends R> agentNotRunning,
        Function<? super Refused, ? extends R> refused) {
      return noReader.apply(this);
    }
  }

  /** The agent sees a reader, and no card in any. */
  public static final class NoCard extends ReadResult {
    static final NoCard INSTANCE = new NoCard();

    private NoCard() {}

    @Override
    public <R> R match(
        Function<? super PatientRead, ? extends R> patientRead,
        Function<? super NoReader, ? extends R> noReader,
        Function<? super NoCard, ? extends R> noCard,
        Function<? super AgentNotRunning, ? extends R> agentNotRunning,
        Function<? super Refused, ? extends R> refused) {
      return noCard.apply(this);
    }
  }

  /** Nothing took the connection: the agent is not running there. */
  public static final class AgentNotRunning extends ReadResult {
    static final AgentNotRunning INSTANCE = new AgentNotRunning();

    private AgentNotRunning() {}

    @Override
    public <R> R match(
        Function<? super PatientRead, ? extends R> patientRead,
        Function<? super NoReader, ? extends R> noReader,
        Function<? super NoCard, ? extends R> noCard,
        Function<? super AgentNotRunning, ? extends R> agentNotRunning,
        Function<? super Refused, ? extends R> refused) {
      return agentNotRunning.apply(this);
    }
  }

  /** NHSO or the agent refused the read. */
  public static final class Refused extends ReadResult {
    private final Optional<String> serverText;

    Refused(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /** Returns NHSO's reason, as {@link AuthenResult.Refused#serverText} does. */
    public Optional<String> serverText() {
      return serverText;
    }

    @Override
    public <R> R match(
        Function<? super PatientRead, ? extends R> patientRead,
        Function<? super NoReader, ? extends R> noReader,
        Function<? super NoCard, ? extends R> noCard,
        Function<? super AgentNotRunning, ? extends R> agentNotRunning,
        Function<? super Refused, ? extends R> refused) {
      return refused.apply(this);
    }
  }
}
