package io.github.baidiao.examples.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a list of pairs. {@code toString} is masked: a file may be named after the person.
 *
 * @param line the line it stands on, from 1
 * @param folder what its names are relative to
 * @param columns every column, a and b among them, in order
 */
record Pair(long line, Path folder, Map<String, String> columns) {
  static final String A = "a";
  static final String B = "b";

  /** Returns the file that column a or b names. */
  Path file(String column) {
    return PictureFile.in(folder, columns.getOrDefault(column, ""));
  }

  Optional<String> column(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  @Override
  public String toString() {
    return "Pair[line " + line + "]";
  }
}
