package io.github.baidiao.core.outbox;

import java.time.Duration;

/**
 * Sends the messages of one lane, and knows what to do about one that may have arrived. Must be
 * thread-safe.
 */
public interface OutboxSender {

  /** Returns what it sends, and for whom. */
  Lane lane();

  /**
   * Sends one message, once, and returns what became of it. Blocks for at most {@link
   * #longestSend}. An exception is taken for {@link SendResult#unknown}.
   */
  SendResult send(OutboxDelivery delivery);

  /**
   * Settles a message of which nobody knows whether it has arrived, since the program ended, its
   * lease was over or the answer was lost. A message whose sending may be repeated is sent again;
   * any other is looked up.
   */
  Settlement settle(OutboxDelivery delivery);

  /**
   * Returns how long {@link #send} and {@link #settle} may take at most; what takes longer counts
   * as unknown.
   */
  Duration longestSend();
}
