package io.github.baidiao.card.winscard;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.CommandApdu;
import org.jspecify.annotations.Nullable;

/**
 * A connected card. Calls from several threads wait for each other, so that none meets memory or a
 * handle that another has given back.
 */
final class WinscardTransport implements CardTransport {
  private final String readerName;
  private final Connection connection;
  private final Runnable whenClosed;
  private @Nullable CardErrorCode lost;
  private boolean closed;

  WinscardTransport(String readerName, Connection connection, Runnable whenClosed) {
    this.readerName = readerName;
    this.connection = connection;
    this.whenClosed = whenClosed;
  }

  @Override
  public byte[] atr() {
    return connection.atr();
  }

  @Override
  public synchronized byte[] transmit(byte[] command) {
    // No copy: it may be a PIN's.
    CommandApdu.check(command);
    if (closed) {
      throw new IllegalStateException("the connection is closed");
    }
    if (lost != null) {
      // Not asked again: PC/SC would by now talk to whatever card is in the reader.
      throw new CardException(lost, readerName, null);
    }
    try {
      return connection.transmit(command);
    } catch (CardException failure) {
      lost = (CardErrorCode) failure.code();
      throw failure;
    }
  }

  @Override
  public boolean sendsEachCommandOnce() {
    return true;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      connection.close();
      whenClosed.run();
    }
  }
}
