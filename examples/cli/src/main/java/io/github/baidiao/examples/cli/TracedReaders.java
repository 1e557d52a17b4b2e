package io.github.baidiao.examples.cli;

import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.Atr;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.CommandApdu;
import io.github.baidiao.card.transport.ResponseApdu;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Readers whose exchanges are written down: header, lengths, status word and time, never data. */
record TracedReaders(CardReaders readers, PrintWriter trace) implements CardReaders {

  @Override
  public List<CardReader> list() {
    return readers.list();
  }

  @Override
  public CardTransport connect(String readerName) {
    CardTransport card = readers.connect(readerName);
    trace.println("# " + readerName + ", ATR " + Atr.of(card.atr()).hex());
    return new TracedCard(card, trace);
  }

  @Override
  public boolean areOfThisPc() {
    return readers.areOfThisPc();
  }

  private record TracedCard(CardTransport card, PrintWriter trace) implements CardTransport {
    @Override
    public byte[] atr() {
      return card.atr();
    }

    @Override
    public byte[] transmit(byte[] command) {
      CommandApdu sent = CommandApdu.parse(command);
      long start = System.nanoTime();
      try {
        byte[] answer = card.transmit(command);
        write(sent, answer.length < 2 ? "no SW" : ResponseApdu.parse(answer).toString(), start);
        return answer;
      } catch (CardException e) {
        write(sent, e.code().id(), start);
        throw e;
      }
    }

    private void write(CommandApdu sent, String outcome, long start) {
      long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
      trace.printf(Locale.ROOT, "# CLA %02X, %s -> %s, %d us%n", sent.cla(), sent, outcome, micros);
    }

    @Override
    public boolean sendsEachCommandOnce() {
      return card.sendsEachCommandOnce();
    }

    @Override
    public void close() {
      card.close();
    }
  }
}
