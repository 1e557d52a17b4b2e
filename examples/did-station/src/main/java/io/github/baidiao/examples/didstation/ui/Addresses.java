package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.core.identity.ThaiAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address as it is printed on a card: one line, its parts as the card has them. */
final class Addresses {
  private Addresses() {}

  static String line(ThaiAddress address) {
    return Stream.of(
            address.house(),
            address.moo(),
            address.trok(),
            address.soi(),
            address.road(),
            address.tambon(),
            address.amphoe(),
            address.province())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }
}
