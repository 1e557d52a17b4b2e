package io.github.baidiao.card.transport;

import io.github.baidiao.card.fixture.Fixtures;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/** Gives the answers it was told, in order, the last one for ever, and remembers what was asked. */
final class Script implements CardTransport {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final byte[] atr;
  private final Deque<String> answers = new ArrayDeque<>();
  final List<String> asked = new ArrayList<>();

  private Script(byte[] atr, String... answers) {
    this.atr = atr;
    this.answers.addAll(List.of(answers));
  }

  static Script answering(String... answers) {
    return new Script(Fixtures.ATR, answers);
  }

  static Script answeringAs67(String... answers) {
    return new Script(Fixtures.ATR_67, answers);
  }

  @Override
  public byte[] atr() {
    return atr.clone();
  }

  @Override
  public byte[] transmit(byte[] command) {
    asked.add(HEX.formatHex(command));
    return HEX.parseHex(answers.size() > 1 ? answers.remove() : answers.element());
  }

  @Override
  public void close() {}
}
