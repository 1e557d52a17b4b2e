package io.github.baidiao.core.outbox;

import java.util.Optional;

/** One message on its way, as its sender sees it. For the time of the call alone. */
public interface OutboxDelivery {

  /** Returns what is known of it, without the payload. */
  OutboxEntry entry();

  /** Returns the payload as it was queued, or as it was corrected since. */
  byte[] payload();

  /**
   * Keeps something, encrypted, before anything is sent, for whoever settles this message after a
   * crash: what was on record before, for instance. Replaces what was kept before. It is on disk
   * when this returns.
   *
   * @throws OutboxException when it cannot be kept, or the lease is over: then nothing may be sent
   */
  void remember(byte[] memo);

  /** Returns what was kept in this or an earlier attempt. */
  Optional<byte[]> remembered();

  /** Returns whether a person said that it did not arrive, and wants it sent again. */
  boolean saidNotArrived();
}
