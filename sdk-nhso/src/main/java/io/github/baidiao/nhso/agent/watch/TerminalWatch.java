package io.github.baidiao.nhso.agent.watch;

import io.github.baidiao.core.event.Delivery;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Watches an agent's terminals and tells a listener when a card or a reader comes or goes, or the
 * agent. Thread-safe; asks on a daemon thread of its own, from {@link #start} to {@link #close}.
 *
 * <p>It asks with {@code terminals} alone, one request at a time, never repeated within a look:
 * once a second by default, less and less often while the agent is down, and after a slow answer
 * not before as much time again has passed. It need not be started at the right moment: the first
 * event is {@link TerminalEvent.AgentBack}, after it what is there; or {@link
 * TerminalEvent.AgentDown}.
 *
 * <p>Calls of the listener come in order, one at a time. What it throws is logged by its class
 * alone. A listener may take its time, to read the card for example.
 *
 * <p>A card that is changed between two looks is not seen as changed, since the agent counts
 * nothing: compare the citizen ID of each read with the one before.
 */
public final class TerminalWatch implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final SecureSmartCardAgent agent;
  private final Delivery<TerminalEvent> delivery;
  private final Polling polling;

  private TerminalWatch(
      AgentSettings agentSettings,
      WatchSettings settings,
      Consumer<? super TerminalEvent> listener) {
    agent = SecureSmartCardAgent.connect(oneRequestALook(agentSettings, settings.answerTimeout()));
    delivery =
        new Delivery<>(
            TerminalWatch.class,
            "terminal events",
            settings.executor().orElseGet(() -> Delivery.onOwnThread("baidiao-terminal-events")),
            listener);
    polling = new Polling(agent::terminals, settings, delivery, System::nanoTime);
  }

  /** Starts with the default settings: {@link #start(AgentSettings, WatchSettings, Consumer)}. */
  public static TerminalWatch start(AgentSettings agent, Consumer<? super TerminalEvent> listener) {
    return start(agent, WatchSettings.defaults(), listener);
  }

  /**
   * Starts to watch; returns at once, whatever the agent does. The listener may be called before
   * this returns.
   *
   * @param agent where the agent is; its time limits and attempts are replaced by those of a watch
   */
  public static TerminalWatch start(
      AgentSettings agent, WatchSettings settings, Consumer<? super TerminalEvent> listener) {
    TerminalWatch watch = new TerminalWatch(agent, settings, listener);
    Delivery.daemon(() -> watch.polling.until(watch.closed), "baidiao-terminal-watch").start();
    return watch;
  }

  // One request for one look, and a client of its own, so that closing ends the one under way.
  private static AgentSettings oneRequestALook(AgentSettings agent, Duration answerTimeout) {
    HttpSettings http = agent.http();
    return agent.toBuilder()
        .http(
            http.toBuilder()
                .attemptTimeout(answerTimeout)
                .totalDeadline(answerTimeout)
                .maxAttempts(1)
                .build())
        .build();
  }

  /**
   * Returns what the latest look found; without agent and terminals before the first one. It may be
   * ahead of the events that wait for the listener.
   */
  public TerminalsSnapshot snapshot() {
    return polling.snapshot();
  }

  /**
   * Stops watching; a request under way ends. When this has returned, no call of the listener
   * begins; events that waited are dropped. A call under way on another thread is waited for, 2 s
   * at most, or until this thread is interrupted. Closing again does nothing.
   */
  @Override
  public void close() {
    closed.countDown();
    delivery.close();
    agent.close();
  }
}
