package io.github.baidiao.card.applet;

import io.github.baidiao.core.identity.ThaiAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes {@code house#moo#trok#soi#road#tambon#amphoe#province} apart, by position and label.
 *
 * <p>Eight slots and the meaning of the last three: confirmed by 5. Trok, soi, road in this order:
 * two sources for it, two against. So the last three are counted from the end, and a Thai label
 * that contradicts the position of its slot wins. The raw text stays available.
 */
final class AddressSlots {
  private static final char SEPARATOR = '#';

  private static final List<AddressPart> BY_POSITION =
      Arrays.asList(
          AddressPart.HOUSE,
          AddressPart.MOO,
          AddressPart.TROK,
          AddressPart.SOI,
          AddressPart.ROAD,
          AddressPart.TAMBON,
          AddressPart.AMPHOE,
          AddressPart.PROVINCE);

  private static final int SLOTS = BY_POSITION.size();
  private static final int LAST_SLOTS = 3;

  private final List<String> slots;
  private final @Nullable AddressPart[] labels;
  private final @Nullable String[] parts = new String[SLOTS];

  private AddressSlots(String raw) {
    this.slots = split(raw);
    this.labels = new AddressPart[slots.size()];
    for (int slot = 0; slot < labels.length; slot++) {
      labels[slot] = labelIn(slot);
    }
  }

  /** A sub-district may well be called after a road: the last three slots have no such labels. */
  private @Nullable AddressPart labelIn(int slot) {
    AddressPart label = AddressPart.labelOf(slots.get(slot));
    AddressPart position = position(slot);
    boolean ofTheMiddle = label != null && label.compareTo(AddressPart.TAMBON) < 0;
    return ofTheMiddle && position != null && position.compareTo(AddressPart.TAMBON) >= 0
        ? null
        : label;
  }

  /** Returns the address, or nothing when all slots are blank. */
  static Optional<ThaiAddress> parse(String raw) {
    AddressSlots address = new AddressSlots(raw);
    if (address.isBlank()) {
      return Optional.empty();
    }
    address.assign();
    return Optional.of(address.build(raw));
  }

  /** Returns whether any slot begins with the Thai label of a part. */
  static boolean hasLabel(String raw) {
    for (AddressPart label : new AddressSlots(raw).labels) {
      if (label != null) {
        return true;
      }
    }
    return false;
  }

  private boolean isBlank() {
    for (String slot : slots) {
      if (!slot.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static List<String> split(String raw) {
    List<String> slots = new ArrayList<>(SLOTS);
    int from = 0;
    for (int to = raw.indexOf(SEPARATOR); to >= 0; to = raw.indexOf(SEPARATOR, from)) {
      slots.add(raw.substring(from, to).trim());
      from = to + 1;
    }
    slots.add(raw.substring(from).trim());
    return slots;
  }

  // In this order, so that no slot takes the place of one that is surer.
  private void assign() {
    for (int slot = 0; slot < labels.length; slot++) {
      if (labels[slot] != null && labels[slot] == position(slot)) {
        put(labels[slot], slot);
      }
    }
    for (int slot = 0; slot < labels.length; slot++) {
      AddressPart position = position(slot);
      if (labels[slot] != null && labels[slot] != position && !put(labels[slot], slot)) {
        put(position, slot);
      }
    }
    for (int slot = 0; slot < labels.length; slot++) {
      AddressPart position = position(slot);
      if (labels[slot] == null && !put(position, slot)) {
        put(leftFor(position), slot);
      }
    }
  }

  /** Where a slot stood whose label has this part: two that changed places, and none is lost. */
  private @Nullable AddressPart leftFor(@Nullable AddressPart part) {
    for (int slot = 0; slot < labels.length; slot++) {
      if (labels[slot] != null && labels[slot] == part) {
        return position(slot);
      }
    }
    return null;
  }

  /** With another number of slots the middle cannot be told by position; both ends can. */
  private @Nullable AddressPart position(int slot) {
    int fromEnd = labels.length - 1 - slot;
    if (labels.length == SLOTS) {
      return BY_POSITION.get(slot);
    }
    if (labels.length <= LAST_SLOTS) {
      return null;
    }
    if (fromEnd < LAST_SLOTS) {
      return BY_POSITION.get(SLOTS - 1 - fromEnd);
    }
    return slot == 0 ? AddressPart.HOUSE : null;
  }

  private boolean put(@Nullable AddressPart part, int slot) {
    String text = slots.get(slot);
    if (part == null || text.isEmpty() || parts[BY_POSITION.indexOf(part)] != null) {
      return false;
    }
    parts[BY_POSITION.indexOf(part)] = text;
    return true;
  }

  private ThaiAddress build(String raw) {
    return ThaiAddress.builder()
        .house(part(0))
        .moo(part(1))
        .trok(part(2))
        .soi(part(3))
        .road(part(4))
        .tambon(part(5))
        .amphoe(part(6))
        .province(part(7))
        .raw(raw)
        .build();
  }

  private Optional<String> part(int position) {
    return Optional.ofNullable(parts[position]);
  }
}
