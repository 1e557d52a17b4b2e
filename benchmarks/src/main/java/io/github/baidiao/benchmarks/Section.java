package io.github.baidiao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A part of the report that has a place of its own in {@code docs/benchmarks.md}. */
enum Section {
  CARD,
  FACE,
  MEMORY,
  RECONCILE,
  STATIONS,
  PROOFING,
  OUTBOX,
  JHCIS;

  private static final String END = "<!-- end of measured -->";

  private String begin() {
    String name = name().toLowerCase(Locale.ROOT);
    return "<!-- measured: " + name + ", written by benchmarks/run -->\n";
  }

  /** Puts what was measured in place of what stands between its marks. */
  static void write(Map<Section, String> report, Path document) throws IOException {
    String text = Files.readString(document);
    for (Map.Entry<Section, String> part : report.entrySet()) {
      String mark = part.getKey().begin();
      int begin = text.indexOf(mark);
      int end = text.indexOf(END, Math.max(0, begin));
      if (begin < 0 || end < 0) {
        throw new IOException(document + " has no place for the tables of " + part.getKey());
      }
      text = text.substring(0, begin + mark.length()) + part.getValue() + text.substring(end);
    }
    Files.writeString(document, text);
  }
}
