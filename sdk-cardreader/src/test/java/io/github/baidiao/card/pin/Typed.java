package io.github.baidiao.card.pin;

import io.github.baidiao.core.secret.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person at the prompt who types what they were told to, and remembers what they were asked. */
final class Typed implements PinPrompt {
  final List<PinQuestion> asked = new ArrayList<>();
  final List<Pin> given = new ArrayList<>();
  private final String digits;

  Typed(String digits) {
    this.digits = digits;
  }

  @Override
  public synchronized Optional<Pin> ask(PinQuestion question) {
    asked.add(question);
    Pin pin = Pin.of(digits.toCharArray());
    given.add(pin);
    return Optional.of(pin);
  }
}
