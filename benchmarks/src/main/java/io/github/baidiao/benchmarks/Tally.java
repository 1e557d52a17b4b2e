package io.github.baidiao.benchmarks;

import io.github.baidiao.card.transport.CardTransport;

/** Counts what goes to a card. Single-threaded like the transport below it. */
final class Tally implements CardTransport {
  private static final byte INS_GET_RESPONSE = (byte) 0xC0;

  private static final int HEADER = 5;
  private static final int PROCEDURE_BYTE = 1;
  private static final int STATUS_WORD = 2;

  private final CardTransport card;
  private int commands;
  private int apdus;
  private int characters;

  Tally(CardTransport card) {
    this.card = card;
  }

  /** Command APDUs without GET RESPONSE. */
  int commands() {
    return commands;
  }

  /** All APDUs, those of GET RESPONSE included. */
  int apdus() {
    return apdus;
  }

  /** Characters on the wire of a T=0 card, both ways (ISO/IEC 7816-3). */
  int characters() {
    return characters;
  }

  static int charactersOf(byte[] command, byte[] answer) {
    int data = Math.max(0, command.length - HEADER) + answer.length - STATUS_WORD;
    return HEADER + STATUS_WORD + (data == 0 ? 0 : PROCEDURE_BYTE + data);
  }

  @Override
  public byte[] atr() {
    return card.atr();
  }

  @Override
  public byte[] transmit(byte[] command) {
    byte[] answer = card.transmit(command);
    apdus++;
    if (command[1] != INS_GET_RESPONSE) {
      commands++;
    }
    characters += charactersOf(command, answer);
    return answer;
  }

  @Override
  public void close() {
    card.close();
  }
}
