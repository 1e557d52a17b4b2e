package io.github.baidiao.card.applet;

import io.github.baidiao.core.identity.ThaiAddress;
import java.util.Optional;

/**
 * Takes {@code house#moo#trok#soi#road#tambon#amphoe#province} apart, by position.
 *
 * <p>Eight parts and the meaning of the last three: confirmed by 5. Trok, soi, road in this order:
 * two sources for it, two against, to be settled on a real card; the raw text stays available.
 */
final class AddressSlots {
  private static final int SLOTS = 8;

  private AddressSlots() {}

  /** Returns the address, or nothing when all parts are blank. */
  static Optional<ThaiAddress> parse(String raw) {
    String[] slots = raw.split("#", -1);
    ThaiAddress.Builder address = ThaiAddress.builder().raw(raw);
    if (slots.length == SLOTS) {
      address
          .moo(filled(slots[1]))
          .trok(filled(slots[2]))
          .soi(filled(slots[3]))
          .road(filled(slots[4]));
    }
    // With another number of parts the middle cannot be told; both ends can.
    int last = slots.length - 1;
    if (last >= 3) {
      address
          .house(filled(slots[0]))
          .tambon(filled(slots[last - 2]))
          .amphoe(filled(slots[last - 1]))
          .province(filled(slots[last]));
    }
    return raw.replace("#", "").trim().isEmpty() ? Optional.empty() : Optional.of(address.build());
  }

  private static Optional<String> filled(String slot) {
    String text = slot.trim();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
