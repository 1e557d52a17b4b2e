package io.github.baidiao.card.transport;

import io.github.baidiao.card.error.CardException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs every exchange at TRACE: reader, instruction, offset, lengths, status word, microseconds.
 * Never a data byte. Single-threaded like the transport below it.
 */
public final class TracingTransport implements CardTransport {
  private static final Logger LOG = LoggerFactory.getLogger(TracingTransport.class);

  private final CardTransport card;
  private final String readerName;

  /**
   * Wraps a transport.
   *
   * @param card the transport to watch
   * @param readerName what the lines begin with
   */
  public TracingTransport(CardTransport card, String readerName) {
    this.card = card;
    this.readerName = readerName;
  }

  @Override
  public byte[] atr() {
    return card.atr();
  }

  @Override
  public byte[] transmit(byte[] command) {
    if (!LOG.isTraceEnabled()) {
      return card.transmit(command);
    }
    CommandApdu sent = CommandApdu.parse(command);
    long start = System.nanoTime();
    try {
      byte[] answer = card.transmit(command);
      LOG.trace("{}: {} -> {}, {} us", readerName, sent, outline(answer), microsSince(start));
      return answer;
    } catch (CardException e) {
      // A trace that lacks the command which failed would be no help; the exception itself goes on.
      LOG.trace("{}: {} -> {}, {} us", readerName, sent, e.code().id(), microsSince(start));
      throw e;
    }
  }

  private static String outline(byte[] answer) {
    return answer.length < 2
        ? answer.length + " bytes, no SW"
        : ResponseApdu.parse(answer).toString();
  }

  private static long microsSince(long start) {
    return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
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
