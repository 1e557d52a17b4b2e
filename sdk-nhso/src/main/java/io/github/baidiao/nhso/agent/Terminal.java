package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.ValueStyle;
import org.immutables.value.Value;

/** A card reader as the agent sees it. Immutable; not personal. */
@ValueStyle
@Value.Immutable
public abstract class Terminal {
  Terminal() {}

  /** The reader's name in PC/SC. */
  public abstract String name();

  /** Whether a card is in it, of whatever kind. */
  public abstract boolean cardPresent();

  /** Makes one, as a stand-in for an agent tells it. */
  public static Terminal of(String name, boolean cardPresent) {
    return ImmutableTerminal.builder().name(name).cardPresent(cardPresent).build();
  }
}
