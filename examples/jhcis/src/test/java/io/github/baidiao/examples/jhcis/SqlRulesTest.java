package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no statement for JHCIS may have: looked for in every text of the sources. */
class SqlRulesTest {
  private static final Path SOURCES =
      Path.of("src/main/java/io/github/baidiao/examples/jhcis").toAbsolutePath();
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  @Test
  void thereAreStatementsToLookAt() throws IOException {
    assertThat(statements()).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The column of the user table that nobody may see, and what would bring it along.
        "password",
        "\\bselect\\s+(\\w+\\.)?\\*",
        ",\\s*(\\w+\\.)?\\*",
        // Not in 5.0 or 5.6, or binary there.
        "\\bconcat\\s*\\(",
        "\\bjson_",
        "^\\s*with\\b",
        "\\bover\\s*\\(",
        // A function of a column keeps the server from its index.
        "\\bwhere\\b.*\\w\\s*\\(\\s*(v\\.)?visitdate",
        // Never rows or tables of JHCIS's.
        "^\\s*(insert|replace|delete|create|alter|drop|truncate|lock|load)\\b"
      })
  void noStatementHas(String what) throws IOException {
    Pattern pattern = Pattern.compile(what, Pattern.DOTALL);

    assertThat(statements()).noneMatch(text -> pattern.matcher(text).find());
  }

  // Texts that are put together by + are one; those that only look like SQL, for an administrator
  // to run, are in Grants.
  private static List<String> statements() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("Grants.java"))
          .flatMap(SqlRulesTest::texts)
          .map(text -> text.toLowerCase(Locale.ROOT))
          .filter(
              text -> text.matches("(?s).*\\b(select|update|from|where|insert|delete|show)\\b.*"))
          .toList();
    }
  }

  private static Stream<String> texts(Path file) {
    try {
      String source = Files.readString(file).replaceAll("(?m)^\\s*(//|\\*|/\\*).*$", "");
      String joined = source.replaceAll("\"\\s*\\+\\s*\"", "");
      return TEXT
          .matcher(joined)
          .results()
          .map((MatchResult found) -> found.group(1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
