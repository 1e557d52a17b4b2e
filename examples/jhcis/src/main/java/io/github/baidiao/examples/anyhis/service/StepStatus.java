package io.github.baidiao.examples.anyhis.service;

import io.github.baidiao.core.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** How one step goes. Immutable; nothing in it is personal. */
@ValueStyle
@Value.Immutable
public abstract class StepStatus {
  StepStatus() {}

  /** When it ended well for the last time. */
  public abstract Optional<Instant> doneAt();

  /** The code of what went wrong the last time; absent when nothing did. */
  public abstract Optional<String> problem();

  /** How often it has failed since it ended well. */
  public abstract int failures();

  static StepStatus of(Optional<Instant> doneAt, Optional<String> problem, int failures) {
    return ImmutableStepStatus.builder().doneAt(doneAt).problem(problem).failures(failures).build();
  }
}
