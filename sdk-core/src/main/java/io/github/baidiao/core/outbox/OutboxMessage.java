package io.github.baidiao.core.outbox;

import io.github.baidiao.core.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * What is to be sent, and the business fact it stands for. Immutable; {@code toString} shows the
 * {@link #key}.
 */
@ValueStyle
@Value.Immutable
public abstract class OutboxMessage {
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,99}");
  private static final int LONGEST_ORDER = 200;

  OutboxMessage() {}

  /** What kind it is, and whose. */
  public abstract Lane lane();

  /**
   * The HIS's own number of the fact within the lane, a visit's number for instance, 1 to 100 of
   * letters, digits and {@code ._/-}. It stands in the table in clear: never a citizen ID or a
   * name.
   */
  public abstract String reference();

  /**
   * Which version of the fact, from 0 and growing; by default 1. An older one is never sent after a
   * newer.
   */
  @Value.Default
  public long version() {
    return 1;
  }

  /** What the sender sends; encrypted in the table. Copied in and out. */
  public abstract byte[] payload();

  /**
   * Whose messages must arrive in the order in which they were queued: the citizen ID, for
   * instance. In the table it is a keyed hash. Without it only versions of one fact are kept in
   * order.
   */
  public abstract Optional<String> orderedBy();

  /** When it is sent at the earliest; by default at once. */
  public abstract Optional<Instant> notBefore();

  /**
   * When it is given up unless it has arrived; by default after the time that the lane's settings
   * say.
   */
  public abstract Optional<Instant> expiresAt();

  /** Returns the fact and its version, unique in the queue: {@code phr:99999:690001:3}. */
  public final String key() {
    return lane().id() + ':' + reference() + ':' + version();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    require(REFERENCE.matcher(reference()).matches(), "reference");
    require(version() >= 0, "version");
    require(
        orderedBy().map(text -> !text.isEmpty() && text.length() <= LONGEST_ORDER).orElse(true),
        "orderedBy");
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw OutboxException.of(OutboxErrorCode.MESSAGE_INVALID, field);
    }
  }

  @Override
  public String toString() {
    return "OutboxMessage[" + key() + "]";
  }

  /**
   * Builds an {@link OutboxMessage}; lane, reference and payload are needed. {@code build()} throws
   * an {@link OutboxException} ({@code OUTBOX-102}) that names the field that is not valid.
   */
  public static final class Builder extends ImmutableOutboxMessage.Builder {
    Builder() {}
  }
}
