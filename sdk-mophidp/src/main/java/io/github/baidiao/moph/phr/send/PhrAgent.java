package io.github.baidiao.moph.phr.send;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.AgentStatus;
import io.github.baidiao.moph.phr.PhrApi;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Tells PHR's dashboard which computer of the unit sends, and what it does. Thread-safe; makes no
 * thread of its own.
 *
 * <p>PHR wants 5 s between two calls about the agent, over all of the unit: the client waits for
 * them, and {@link #tell} leaves out what comes too soon, so that it may be called after each
 * visit.
 */
public final class PhrAgent {
  /** How often PHR is told at most, unless something else is asked for. */
  public static final Duration EVERY = Duration.ofMinutes(1);

  private final PhrApi phr;
  private final AgentStatus self;
  private final long everyNanos;
  private final LongSupplier nanoTime;
  private final AtomicLong next;

  private PhrAgent(PhrApi phr, AgentStatus self, Duration every, LongSupplier nanoTime) {
    this.phr = phr;
    this.self = self;
    this.everyNanos = every.toNanos();
    this.nanoTime = nanoTime;
    this.next = new AtomicLong(nanoTime.getAsLong());
  }

  /**
   * Makes an agent that tells at most once a minute.
   *
   * @param self this computer and program, and what it says at first
   */
  public static PhrAgent over(PhrApi phr, AgentStatus self) {
    return over(phr, self, EVERY);
  }

  /**
   * Makes an agent.
   *
   * @param every how often it tells at most, 5 s to 1 h
   * @throws MophException ({@code MOPH-102}) for another time
   */
  public static PhrAgent over(PhrApi phr, AgentStatus self, Duration every) {
    return over(phr, self, every, System::nanoTime);
  }

  static PhrAgent over(PhrApi phr, AgentStatus self, Duration every, LongSupplier nanoTime) {
    if (every.compareTo(Duration.ofSeconds(5)) < 0 || every.compareTo(Duration.ofHours(1)) > 0) {
      throw MophException.of(MophErrorCode.SETTINGS_INVALID, "every");
    }
    return new PhrAgent(phr, self, every, nanoTime);
  }

  /**
   * Returns the computer that said last that it sends for the unit, if it is another one; when that
   * was is not told.
   *
   * @throws SdkException as {@link PhrApi#agentComputerName}
   */
  public Optional<String> anotherComputer() {
    return phr.agentComputerName().filter(name -> !name.equalsIgnoreCase(self.computerName()));
  }

  /**
   * Tells PHR that this computer sends, unless another one said so: two that send at once meet the
   * limit together.
   *
   * @throws MophException ({@code MOPH-928}) if another one did, with nothing told; {@link
   *     #takeOver} tells it all the same
   * @throws SdkException as {@link PhrApi#agentComputerName}
   */
  public void begin() {
    if (anotherComputer().isPresent()) {
      throw MophException.of(MophErrorCode.ANOTHER_AGENT);
    }
    takeOver();
  }

  /**
   * Tells PHR that this computer sends from now on, whichever did before.
   *
   * @throws SdkException as {@link PhrApi#updateAgentStatus}
   */
  public void takeOver() {
    next.set(nanoTime.getAsLong() + everyNanos);
    phr.updateAgentStatus(self);
  }

  /**
   * Tells PHR what this computer does, if it is time for that. Blocks for one call at most, and
   * throws nothing: sending goes on without it.
   *
   * @param status one line of 1 to 200 characters, nothing about a patient in it
   * @return whether PHR has it now
   */
  public boolean tell(String status) {
    return isTime()
        && isTold(
            () ->
                phr.updateAgentStatus(AgentStatus.builder().from(self).status(status).build())
                    .isStored());
  }

  /** Tells PHR that this computer is in trouble; otherwise as {@link #tell}. */
  public boolean tellTrouble(String status) {
    return isTime() && isTold(() -> phr.updateAgentError(status).isStored());
  }

  private boolean isTime() {
    long now = nanoTime.getAsLong();
    long due = next.get();
    return now - due >= 0 && next.compareAndSet(due, now + everyNanos);
  }

  private static boolean isTold(BooleanSupplier call) {
    try {
      return call.getAsBoolean();
    } catch (SdkException e) {
      return false;
    }
  }
}
