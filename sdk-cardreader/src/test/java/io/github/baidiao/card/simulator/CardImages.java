package io.github.baidiao.card.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What make_cards.py says a person's card holds. */
public final class CardImages {
  private CardImages() {}

  public static byte[] of(String name) {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/cards", name + ".bin"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
