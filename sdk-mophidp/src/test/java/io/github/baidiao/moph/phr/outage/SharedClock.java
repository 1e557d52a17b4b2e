package io.github.baidiao.moph.phr.outage;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that two processes see and one of them sets: eight bytes of a file, in both memories. */
final class SharedClock extends Clock {
  private final MappedByteBuffer time;

  private SharedClock(MappedByteBuffer time) {
    this.time = time;
  }

  static SharedClock in(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new SharedClock(channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES));
    }
  }

  synchronized void set(Instant now) {
    time.putLong(0, now.toEpochMilli());
  }

  void goOn(Duration by) {
    set(instant().plus(by));
  }

  @Override
  public synchronized Instant instant() {
    return Instant.ofEpochMilli(time.getLong(0));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
