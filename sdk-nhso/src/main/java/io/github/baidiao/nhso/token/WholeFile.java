package io.github.baidiao.nhso.token;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file that others find either as it was or as it is now, whole, also after a power cut. */
final class WholeFile {
  // On Windows a program that reads the file forbids to replace it, for a moment as a rule.
  private static final int TRIES = 5;
  private static final long PAUSE_MS = 50;

  private WholeFile() {}

  /** Writes beside the file, through to the disk, and puts it into its place in one step. */
  static void write(Path file, byte[] content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("no folder");
    }
    // Readable by its owner alone from the start, where there are such permissions.
    Path beside = Files.createTempFile(folder, "baidiao-", ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
          channel.write(rest);
        }
        channel.force(true);
      }
      shareAs(target, beside);
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
    sync(folder);
  }

  // Who could read it before can read it afterwards, but for "everybody".
  private static void shareAs(Path target, Path beside) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    try {
      Set<PosixFilePermission> shared = EnumSet.noneOf(PosixFilePermission.class);
      shared.addAll(Files.getPosixFilePermissions(target));
      shared.remove(PosixFilePermission.OTHERS_READ);
      shared.remove(PosixFilePermission.OTHERS_WRITE);
      shared.remove(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(beside, shared);
    } catch (UnsupportedOperationException e) {
      // Windows: a new file has the permissions of its folder, as the old one had.
    }
  }

  private static void move(Path from, Path to) throws IOException {
    for (int number = 1; ; number++) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (IOException e) {
        if (number == TRIES || !Pause.of(PAUSE_MS)) {
          throw e;
        }
      }
    }
  }

  // The new name is on the disk only with its folder; Windows does that by itself and refuses this.
  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Then the old pair may come back after a power cut, and the officer logs in again.
    }
  }
}
