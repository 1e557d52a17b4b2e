package io.github.baidiao.core.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes through to the disk: what a file is renamed to must be whole after a power cut. */
final class DurableFile {
  private DurableFile() {}

  static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /**
   * Sees to it that a new name is on the disk too; a queue whose key file is gone after a power cut
   * is lost. Windows does that by itself and refuses this.
   */
  static void syncFolder(Path file) {
    Path folder = file.getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Nothing else can be done about it, and the file itself is whole.
    }
  }
}
