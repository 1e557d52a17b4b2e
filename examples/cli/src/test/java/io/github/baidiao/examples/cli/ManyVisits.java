package io.github.baidiao.examples.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A list of invented visits, no two of one person on one day. */
final class ManyVisits {
  private ManyVisits() {}

  static Path write(Path file, int count) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("visit,pid,date\n");
      for (int i = 0; i < count; i++) {
        out.write("V" + i + "," + pid(i) + "," + day(i) + "\n");
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String day(int visit) {
    return LocalDate.of(2026, 1, 1).plusDays(visit % 28).toString();
  }

  /** A number of nobody: 1 1000 0, a count, the check digit. */
  static String pid(int visit) {
    String twelve = "11000%07d".formatted(visit);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (13 - i);
    }
    return twelve + (11 - sum % 11) % 10;
  }
}
