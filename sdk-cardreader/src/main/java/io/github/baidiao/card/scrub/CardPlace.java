package io.github.baidiao.card.scrub;

import java.util.BitSet;

/** One memory of one card, as far as it was read, and what stands in it instead. */
final class CardPlace {
  enum Kind {
    MOI,
    NHSO,
    ADM,
    CPLC
  }

  /** Offsets have two bytes, and a read may begin at the last one. */
  static final int SIZE = 0x1_0100;

  private final Kind kind;
  private final int block;
  private final int card;
  private final byte[] memory = new byte[SIZE];
  private final BitSet known = new BitSet();
  private byte[] invented = new byte[SIZE];

  CardPlace(Kind kind, int block, int card) {
    this.kind = kind;
    this.block = block;
    this.card = card;
  }

  Kind kind() {
    return kind;
  }

  int block() {
    return block;
  }

  /** Returns which card of the session it is of, from 0. */
  int card() {
    return card;
  }

  /** Returns the bytes read, zeros between them; not a copy. */
  byte[] memory() {
    return memory;
  }

  /** Returns whether these bytes can stand there, for all that was read before. */
  boolean agrees(int at, byte[] data, int length) {
    for (int i = 0; i < length && at + i < SIZE; i++) {
      if (known.get(at + i) && memory[at + i] != data[i]) {
        return false;
      }
    }
    return true;
  }

  void put(int at, byte[] data, int length) {
    for (int i = 0; i < length && at + i < SIZE; i++) {
      memory[at + i] = data[i];
      known.set(at + i);
    }
  }

  /** Says what stands there instead; the array is kept. */
  void becomes(byte[] contents) {
    invented = contents;
  }

  void writeTo(byte[] answer, int at, int length) {
    for (int i = 0; i < length && at + i < SIZE; i++) {
      answer[i] = invented[at + i];
    }
  }
}
