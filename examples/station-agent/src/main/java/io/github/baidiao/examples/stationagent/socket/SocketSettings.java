package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.card.ReadPart;
import java.time.Duration;
import java.util.Set;

/**
 * What the sockets allow. Immutable.
 *
 * @param maxClients connections at a time, of all shapes together; one more is refused with 503
 * @param maxWaiting messages that may wait for a client; one more, and it is closed with 1013
 * @param maxMessageBytes the longest message of a client; a longer one closes it with 1009
 * @param pingInterval how often a client is asked whether it is there; gone after two in vain
 * @param retryDelay how long after a card lost contact it is read again, if it is still in
 * @param parts what is read of each card beside its text
 */
public record SocketSettings(
    int maxClients,
    int maxWaiting,
    int maxMessageBytes,
    Duration pingInterval,
    Duration retryDelay,
    Set<ReadPart> parts) {

  /** Copies and checks. */
  public SocketSettings {
    parts = Set.copyOf(parts);
    if (maxClients < 1 || maxWaiting < 1 || maxMessageBytes < 1) {
      throw new IllegalArgumentException("limits must be 1 or more");
    }
    if (pingInterval.toMillis() < 1 || retryDelay.toMillis() < 1) {
      throw new IllegalArgumentException("intervals must be 1 ms or more");
    }
  }

  /** Returns the usual: 64 clients, 32 messages, 16 KiB, 20 s; photo, NHSO and ADM are read. */
  public static SocketSettings defaults() {
    return new SocketSettings(
        64,
        32,
        16 * 1024,
        Duration.ofSeconds(20),
        Duration.ofMillis(500),
        Set.of(ReadPart.PHOTO, ReadPart.NHSO, ReadPart.ADM));
  }
}
