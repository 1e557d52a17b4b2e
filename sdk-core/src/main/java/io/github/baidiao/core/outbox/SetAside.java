package io.github.baidiao.core.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Renames a damaged file with its log and index: nothing of it is ever deleted. */
final class SetAside {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private SetAside() {}

  static String rename(Path file) throws IOException {
    String name = file.getFileName() + ".damaged-" + TIME.format(Instant.now());
    for (int count = 2; Files.exists(file.resolveSibling(name)); count++) {
      name = name.replaceFirst("(-[0-9]{6})(-[0-9]+)?$", "$1-" + count);
    }
    // The log first: were the file renamed alone, a new one could meet the old one's log.
    for (String part : new String[] {"-wal", "-shm", ""}) {
      Path from = file.resolveSibling(file.getFileName() + part);
      if (Files.exists(from)) {
        Files.move(from, file.resolveSibling(name + part));
      }
    }
    return name;
  }
}
