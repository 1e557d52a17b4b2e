package io.github.baidiao.core.outbox;

import io.github.baidiao.core.ValueStyle;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/** How an {@link Outbox} keeps and sends; nothing is needed for a file. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class OutboxSettings {
  private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final Duration LONGEST = Duration.ofDays(3650);
  private static final int LARGEST = 64 * 1024 * 1024;

  OutboxSettings() {}

  /** The table's name: a small letter, then small letters, digits and {@code _}, at most 40. */
  @Value.Default
  public String table() {
    return "baidiao_outbox";
  }

  /**
   * Whether the table is made when it is missing; by default yes. Else an administrator makes it.
   */
  @Value.Default
  public boolean createTable() {
    return true;
  }

  /**
   * The keys; needed with a {@code DataSource}. By default a {@link KeyFile} beside the SQLite
   * file.
   */
  public abstract Optional<KeyProvider> keys();

  /** The time; with a database server only until the server has told its own. */
  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * By what name this program is known in the table while it sends, 1 to 40 letters, digits and
   * {@code ._-}; unique among all that share the queue. By default random, since the name of a
   * machine may be a person's.
   */
  @Value.Default
  public String owner() {
    return String.format("%016x", new SecureRandom().nextLong());
  }

  /**
   * How often it is looked whether others have queued something, 10 ms to 1 h; by default 5 s. What
   * this program queues is sent at once.
   */
  @Value.Default
  public Duration pollInterval() {
    return Duration.ofSeconds(5);
  }

  /** How many threads send for each lane after {@link Outbox#start}, 1 to 64; by default 2. */
  @Value.Default
  public int workersPerLane() {
    return 2;
  }

  /**
   * How much longer than {@link OutboxSender#longestSend} an entry is held before others take its
   * sender for dead, 1 s to 1 h; by default 30 s.
   */
  @Value.Default
  public Duration leaseMargin() {
    return Duration.ofSeconds(30);
  }

  /**
   * How long {@link Outbox#close} waits for what is being sent, 0 to 1 h; by default 10 s. What
   * takes longer is unknown afterwards and settled by the next start.
   */
  @Value.Default
  public Duration closeWait() {
    return Duration.ofSeconds(10);
  }

  /** How long entries are kept that have arrived, with or without warnings; by default 30 days. */
  @Value.Default
  public Duration keepArrived() {
    return Duration.ofDays(30);
  }

  /**
   * How long entries are kept that were refused or given up; by default 365 days. An unknown
   * outcome is kept until a person decides.
   */
  @Value.Default
  public Duration keepNotArrived() {
    return Duration.ofDays(365);
  }

  /** The largest payload in bytes, 1 to 64 MiB; by default 1 MiB. */
  @Value.Default
  public int largestPayload() {
    return 1024 * 1024;
  }

  /** Who is told what happens, one event after the other. */
  public abstract Optional<Consumer<OutboxEvent>> listener();

  /**
   * Where the listener is called; by default on the thread that sends, so that there are no threads
   * but those of {@link Outbox#start}.
   */
  @Value.Default
  public Executor listenerExecutor() {
    return Runnable::run;
  }

  /** Where ids and the jitter of pauses come from; must be thread-safe and hard to guess. */
  @Value.Default
  public Random random() {
    return new SecureRandom();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that begins with these settings. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    require(TABLE.matcher(table()).matches(), "table");
    require(OWNER.matcher(owner()).matches(), "owner");
    require(isWithin(pollInterval(), 10, Duration.ofHours(1)), "pollInterval");
    require(workersPerLane() >= 1 && workersPerLane() <= 64, "workersPerLane");
    require(isWithin(leaseMargin(), 1000, Duration.ofHours(1)), "leaseMargin");
    require(isWithin(closeWait(), 0, Duration.ofHours(1)), "closeWait");
    require(isWithin(keepArrived(), 0, LONGEST), "keepArrived");
    require(isWithin(keepNotArrived(), 0, LONGEST), "keepNotArrived");
    require(largestPayload() >= 1 && largestPayload() <= LARGEST, "largestPayload");
  }

  private static boolean isWithin(Duration time, long leastMs, Duration most) {
    return time.compareTo(Duration.ofMillis(leastMs)) >= 0 && time.compareTo(most) <= 0;
  }

  private static void require(boolean holds, String setting) {
    if (!holds) {
      throw OutboxException.of(OutboxErrorCode.SETTINGS_INVALID, setting);
    }
  }

  @Override
  public String toString() {
    return "OutboxSettings[" + table() + "]";
  }

  /**
   * Builds {@link OutboxSettings}; nothing is needed. {@code build()} throws an {@link
   * OutboxException} ({@code OUTBOX-101}) that names the setting that is out of range.
   */
  public static final class Builder extends ImmutableOutboxSettings.Builder {
    Builder() {}
  }
}
