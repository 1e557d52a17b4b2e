package io.github.baidiao.examples.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines for people, each with its English and its Thai label; what is absent has no line. */
final class Sheet {
  private record Line(String label, String value) {
    int labelColumns() {
      return columns(label);
    }
  }

  private final List<Line> lines = new ArrayList<>();

  Sheet line(String english, String thai, String value) {
    lines.add(new Line(english + " / " + thai, value));
    return this;
  }

  Sheet line(String english, String thai, Optional<String> value) {
    value.ifPresent(present -> line(english, thai, present));
    return this;
  }

  void printTo(PrintWriter out) {
    int widest = lines.stream().mapToInt(Line::labelColumns).max().orElse(0);
    for (Line line : lines) {
      out.println(line.label + " ".repeat(widest - line.labelColumns()) + "  " + line.value);
    }
    out.flush();
  }

  // Thai vowels and tone marks above and below a consonant take no column of their own.
  private static int columns(String text) {
    return (int)
        text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }
}
