package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The list of columns is as long as the statements need it, and no longer. That it is not too short
 * is seen by the tests on MariaDB, whose account has nothing else.
 */
class JhcisColumnsTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/baidiao/examples/jhcis");
  private static final Pattern UPDATE = Pattern.compile("\\bUPDATE \\w+ SET\\b");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  @Test
  void everyColumnIsNamedBesideItsTableInSomeStatement() throws IOException {
    List<String> files = statements();
    List<String> unused = new ArrayList<>();
    JhcisColumns.read()
        .forEach(
            (table, columns) ->
                columns.stream()
                    .filter(column -> !JhcisColumns.written().contains(column))
                    .filter(column -> files.stream().noneMatch(it -> names(it, table, column)))
                    .forEach(column -> unused.add(table + "." + column)));

    assertThat(unused).isEmpty();
  }

  @Test
  void oneStatementAloneChangesJhcisAndItChangesVisits() throws IOException {
    assertThat(statements())
        .flatMap(it -> UPDATE.matcher(it).results().map(MatchResult::group).toList())
        .containsExactly("UPDATE visit SET");
  }

  private static boolean names(String statements, String table, String column) {
    return isIn(statements, table) && isIn(statements, column);
  }

  private static boolean isIn(String text, String word) {
    return Pattern.compile("\\b" + word + "\\b").matcher(text).find();
  }

  // What stands between quotes, file by file; the lists of names themselves are no statements.
  private static List<String> statements() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(it -> it.toString().endsWith(".java"))
          .filter(it -> !it.endsWith("JhcisColumns.java") && !it.endsWith("doctor/Need.java"))
          .filter(it -> !it.endsWith("Grants.java"))
          .map(JhcisColumnsTest::literals)
          .toList();
    }
  }

  private static String literals(Path file) {
    StringBuilder text = new StringBuilder();
    try {
      Matcher literal = LITERAL.matcher(Files.readString(file));
      while (literal.find()) {
        text.append(literal.group(1)).append(' ');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
