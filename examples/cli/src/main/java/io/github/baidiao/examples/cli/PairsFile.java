package io.github.baidiao.examples.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of pairs: CSV after RFC 4180 in UTF-8, its first line the names of the columns. */
final class PairsFile {
  private PairsFile() {}

  /**
   * Reads the whole list.
   *
   * @param needed the columns that have to be there
   */
  static List<Pair> read(String name, String... needed) {
    try {
      Path file = Path.of(name).toAbsolutePath();
      Path folder = Optional.ofNullable(file.getParent()).orElse(file);
      return read(file, folder, needed);
    } catch (InvalidPathException | IOException | UncheckedIOException unreadable) {
      throw CliException.pairsInvalid(reason(unreadable));
    } catch (CsvParseException notCsv) {
      // Its message may quote the line.
      throw CliException.pairsInvalid("a line is not CSV, or a column is named twice");
    }
  }

  private static List<Pair> read(Path file, Path folder, String... needed) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(Utf8.reader(file))) {
      for (NamedCsvRecord row : records) {
        if (pairs.isEmpty()) {
          check(row.getHeader(), needed);
        }
        if (row.getFieldCount() != row.getHeader().size()) {
          throw CliException.pairsInvalid(
              "line " + row.getStartingLineNumber() + " has other columns than the first");
        }
        pairs.add(new Pair(row.getStartingLineNumber(), folder, row.getFieldsAsMap()));
      }
    }
    if (pairs.isEmpty()) {
      throw CliException.pairsInvalid("no pairs");
    }
    return pairs;
  }

  private static String reason(Exception unreadable) {
    Throwable cause = Optional.ofNullable(unreadable.getCause()).orElse(unreadable);
    return cause instanceof CharacterCodingException
        ? "not UTF-8"
        : cause.getClass().getSimpleName();
  }

  private static void check(List<String> header, String... needed) {
    for (String column : needed) {
      if (!header.contains(column)) {
        throw CliException.pairsInvalid("no column " + column);
      }
    }
  }
}
