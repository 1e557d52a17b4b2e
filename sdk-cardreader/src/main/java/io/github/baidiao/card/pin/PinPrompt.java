package io.github.baidiao.card.pin;

import io.github.baidiao.core.secret.Pin;
import java.util.Optional;

/** Asks the holder of a card for its PIN. */
@FunctionalInterface
public interface PinPrompt {

  /**
   * Asks once, on the thread that called {@link CardPins} and while nothing is connected to the
   * card: it may take its time. It never asks again by itself, whatever was typed.
   *
   * @return the PIN, which {@link CardPins} closes; empty when the person does not want to. An
   *     exception reaches the caller of {@link CardPins}, and nothing was sent.
   */
  Optional<Pin> ask(PinQuestion question);
}
