package io.github.baidiao.core.outbox;

import io.github.baidiao.core.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What the table tells in clear of one message; nothing in it is personal. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class OutboxEntry {
  OutboxEntry() {}

  /** 32 hexadecimal digits, made when it was queued. */
  public abstract String id();

  public abstract Lane lane();

  /** As {@link OutboxMessage#reference}. */
  public abstract String reference();

  /** As {@link OutboxMessage#version}. */
  public abstract long version();

  public abstract EntryState state();

  /** How often it was sent, or was about to be. */
  public abstract int attempts();

  public abstract Instant enqueuedAt();

  /** When its state changed last. */
  public abstract Instant changedAt();

  /**
   * When it is looked at next; while {@link EntryState#SENDING} the end of the lease; absent when
   * nothing more happens by itself.
   */
  public abstract Optional<Instant> nextAt();

  public abstract Instant expiresAt();

  /** The code of what went wrong last, of the outbox or of the sender. */
  public abstract Optional<String> lastCode();

  /** Returns the fact and its version: {@code phr:99999:690001:3}. */
  public final String key() {
    return lane().id() + ':' + reference() + ':' + version();
  }

  static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "OutboxEntry[" + key() + ' ' + state() + "]";
  }

  static final class Builder extends ImmutableOutboxEntry.Builder {
    Builder() {}
  }
}
