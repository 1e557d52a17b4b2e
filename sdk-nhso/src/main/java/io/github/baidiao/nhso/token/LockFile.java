package io.github.baidiao.nhso.token;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file that one process at a time has locked; the system unlocks it when that one dies. */
final class LockFile {
  // Longer than a renewal takes by default, so that only one that hangs is given up.
  private static final int LOOKS = 900;
  private static final long PAUSE_MS = 100;

  private LockFile() {}

  static SrmTokenStore.Hold hold(Path file) {
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw notStored(e);
    }
    try {
      for (int look = 1; tryLock(channel) == null; look++) {
        if (look == LOOKS || !Pause.of(PAUSE_MS)) {
          throw NhsoException.of(
              NhsoErrorCode.TOKEN_FILE_INVALID, "SRM: locked by another process");
        }
      }
    } catch (IOException e) {
      close(channel);
      throw notStored(e);
    } catch (NhsoException e) {
      close(channel);
      throw e;
    }
    return () -> close(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another copy of this class in the same process, as in an application server.
      return null;
    }
  }

  private static NhsoException notStored(IOException e) {
    return NhsoException.of(
        NhsoErrorCode.SRM_TOKENS_NOT_STORED, "lock file: " + e.getClass().getSimpleName());
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // Closed or not, the process's end unlocks it; and there is nothing to write in it.
    }
  }
}
