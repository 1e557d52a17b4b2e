package io.github.baidiao.examples.anyhis.service;

import io.github.baidiao.core.ValueStyle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** How the service goes, at one moment. Immutable; nothing in it is personal. */
@ValueStyle
@Value.Immutable
public abstract class ServiceStatus {
  ServiceStatus() {}

  /** Whether it still works: false once it was closed. */
  public abstract boolean running();

  public abstract Instant since();

  /** How many rounds there were. */
  public abstract long rounds();

  /** When the last round ended. */
  public abstract Optional<Instant> lastRoundAt();

  /** The step that runs at this moment. */
  public abstract Optional<String> step();

  /** Every step by its name, in the order in which they are done. */
  public abstract Map<String, StepStatus> steps();

  /** Returns whether it works and no step failed the last time. */
  public final boolean isHealthy() {
    return running() && steps().values().stream().noneMatch(step -> step.problem().isPresent());
  }
}
