package io.github.baidiao.core.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has a file open: each process holds a lock beside it, {@code NAME.lock}, shared with the
 * others, and alone while it sets a damaged file aside. Locks belong to a process, so that those of
 * one process are counted here; and closing any channel of a file ends all its locks, for which
 * reason the database file itself is never opened from Java.
 */
final class FileLocks {
  private static final long LITTLE = 64 * 1024;
  private static final Map<Path, Held> HELD = new HashMap<>();

  private FileLocks() {}

  /** Takes a share in the file; makes its folder if missing. */
  static Share share(Path file) {
    synchronized (HELD) {
      try {
        if (file.getParent() != null) {
          Files.createDirectories(file.getParent());
        }
        Path real = real(file);
        Held held = HELD.get(real);
        if (held == null) {
          held = new Held(real);
          HELD.put(real, held);
        }
        held.shares++;
        return new Share(held);
      } catch (IOException e) {
        throw OutboxException.of(
            isFull(file) ? OutboxErrorCode.DISK_FULL : OutboxErrorCode.FILE_READ_ONLY,
            file.getFileName() + ": " + e.getClass().getSimpleName());
      }
    }
  }

  private static Path real(Path file) throws IOException {
    Path folder = file.getParent();
    return folder == null ? file : folder.toRealPath().resolve(file.getFileName());
  }

  /** Whether so little room is left that this explains why something could not be written. */
  static boolean isFull(Path file) {
    for (@Nullable Path at = file.getParent(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at)) {
        try {
          return Files.getFileStore(at).getUsableSpace() < LITTLE;
        } catch (IOException e) {
          return false;
        }
      }
    }
    return false;
  }

  /** The lock that this process holds. */
  private static final class Held {
    private final Path file;
    private final FileChannel channel;
    private @Nullable FileLock lock;
    private int shares;

    Held(Path file) throws IOException {
      this.file = file;
      Path beside = file.resolveSibling(file.getFileName() + ".lock");
      channel =
          FileChannel.open(
              beside, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      lock = shared(channel);
      if (lock == null) {
        channel.close();
        throw OutboxException.of(OutboxErrorCode.FILE_IN_USE, String.valueOf(file.getFileName()));
      }
    }

    // Another copy of these classes has it in this process, in a second web application for
    // instance: its locks are not counted here.
    private static @Nullable FileLock shared(FileChannel channel) throws IOException {
      try {
        return channel.tryLock(0, Long.MAX_VALUE, true);
      } catch (OverlappingFileLockException e) {
        return null;
      }
    }

    /** Returns the lock held alone, or null, and the shared one is held as before. */
    boolean alone() throws IOException {
      if (shares > 1 || lock == null) {
        return false;
      }
      lock.release();
      lock = channel.tryLock();
      if (lock != null) {
        return true;
      }
      lock = channel.tryLock(0, Long.MAX_VALUE, true);
      return false;
    }
  }

  /** A share in a file. */
  static final class Share implements AutoCloseable {
    private final Held held;
    private boolean closed;

    private Share(Held held) {
      this.held = held;
    }

    /**
     * Renames the file and what belongs to it, unless another process or store has it open.
     *
     * @return its new name, or its old one if it stays
     */
    String setAside() {
      synchronized (HELD) {
        try {
          if (held.alone()) {
            return SetAside.rename(held.file);
          }
        } catch (IOException e) {
          // It stays where it is, and the next start finds the damage again.
        }
        return held.file.getFileName() + ", not set aside: in use or not to be renamed";
      }
    }

    @Override
    public void close() {
      synchronized (HELD) {
        if (closed) {
          return;
        }
        closed = true;
        if (--held.shares == 0) {
          HELD.remove(held.file);
          try {
            held.channel.close();
          } catch (IOException e) {
            // The lock ends with the process at the latest.
          }
        }
      }
    }
  }
}
