package io.github.baidiao.card.transport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/** The interface bytes of an ATR, followed as far as they go (ISO/IEC 7816-3, 8.2). */
final class AtrBytes {
  private static final int FIRST_INTERFACE_BYTE = 2;
  private static final int NO_PROTOCOL = 15;

  final List<Integer> protocols;
  final OptionalInt ta1;
  final int historicalFrom;
  final int historicalTo;

  private AtrBytes(List<Integer> protocols, OptionalInt ta1, int from, int to) {
    this.protocols = Collections.unmodifiableList(protocols);
    this.ta1 = ta1;
    this.historicalFrom = from;
    this.historicalTo = to;
  }

  static AtrBytes parse(byte[] atr) {
    if (atr.length < FIRST_INTERFACE_BYTE || (atr[0] != 0x3B && atr[0] != 0x3F)) {
      return new AtrBytes(Collections.emptyList(), OptionalInt.empty(), atr.length, atr.length);
    }
    TreeSet<Integer> protocols = new TreeSet<>();
    OptionalInt ta1 = OptionalInt.empty();
    int presence = atr[1] >> 4 & 0x0F; // which of TAi, TBi, TCi, TDi follow, one bit each
    int at = FIRST_INTERFACE_BYTE;
    if ((presence & 1) != 0 && at < atr.length) {
      ta1 = OptionalInt.of(atr[at] & 0xFF);
    }
    while (presence != 0) {
      at += Integer.bitCount(presence & 0b0111);
      if ((presence & 0b1000) == 0 || at >= atr.length) {
        break;
      }
      int td = atr[at++];
      protocols.add(td & 0x0F);
      presence = td >> 4 & 0x0F;
    }
    protocols.remove(NO_PROTOCOL);
    if (protocols.isEmpty()) {
      protocols.add(0);
    }
    int from = Math.min(at, atr.length);
    return new AtrBytes(
        new ArrayList<>(protocols), ta1, from, Math.min(from + (atr[1] & 0x0F), atr.length));
  }
}
