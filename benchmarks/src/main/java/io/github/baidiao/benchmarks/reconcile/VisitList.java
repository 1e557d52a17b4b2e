package io.github.baidiao.benchmarks.reconcile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/**
 * A list of invented visits, and what has to stand in its results. Every second visit is of a
 * person whom the stubs know, on one day after the other; the others are of nobody.
 */
record VisitList(Path file, int visits) {
  private static final String KNOWN = "1100000000016";
  private static final String CODE = "PP1000000001";
  private static final LocalDate FIRST = LocalDate.of(2002, 1, 1);
  private static final int DAYS = 140_000;

  static VisitList write(Path file, int visits) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("visit,pid,date\n");
      for (int i = 0; i < visits; i++) {
        String pid = isKnown(i) ? KNOWN : nobody(i);
        out.write("V" + i + "," + pid + "," + FIRST.plusDays(i % DAYS) + "\n");
      }
    }
    return new VisitList(file, visits);
  }

  private static boolean isKnown(int visit) {
    return visit % 2 == 0;
  }

  /** 1 10001, a count, the check digit: none of the people of the stubs. */
  private static String nobody(int visit) {
    String twelve = "110001%06d".formatted(visit);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (13 - i);
    }
    return twelve + (11 - sum % 11) % 10;
  }

  /** Throws unless every visit has its line once, with what the stubs say of it. */
  void requireEachOnceIn(Path results) throws IOException {
    BitSet seen = new BitSet(visits);
    List<String> lines = Files.readAllLines(results);
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      int visit = Integer.parseInt(fields[0]) - 1;
      String expected = isKnown(visit) ? "found " + CODE : "notFound ";
      if (seen.get(visit)
          || !fields[1].equals("V" + visit)
          || !expected.equals(fields[2] + " " + fields[3])) {
        throw new IOException("row " + (visit + 1) + " is there twice, or is not its own");
      }
      seen.set(visit);
    }
    if (seen.cardinality() != visits) {
      throw new IOException((visits - seen.cardinality()) + " rows are missing");
    }
  }
}
