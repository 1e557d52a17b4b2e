package io.github.baidiao.examples.cli;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import okio.Buffer;

/**
 * Which visits the HIS has, by the day they began: CSV with the columns {@code date} and {@code
 * visit}, or NDJSON with these two fields on each line.
 */
final class VisitNumbers {
  private static final String DATE = "date";
  private static final String VISIT = "visit";

  private final Map<LocalDate, Set<String>> days = new HashMap<>();
  private final Set<String> all = new LinkedHashSet<>();

  static VisitNumbers read(String name) {
    Path path = TokenFile.path(name, "--visits");
    VisitNumbers numbers = new VisitNumbers();
    try {
      if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
        numbers.readLines(path);
      } else {
        numbers.readCsv(path);
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw invalid(unreadable.getClass().getSimpleName());
    } catch (CsvParseException | JsonDataException notThat) {
      // Its message may quote the line.
      throw invalid("a line is not CSV or JSON");
    }
    return numbers;
  }

  private void readCsv(Path path) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(Utf8.reader(path))) {
      for (NamedCsvRecord row : rows) {
        add(ListFile.field(row, DATE).orElse(""), ListFile.field(row, VISIT).orElse(""));
      }
    }
  }

  private void readLines(Path path) throws IOException {
    try (BufferedReader lines = new BufferedReader(Utf8.reader(path))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          addJson(line);
        }
      }
    } catch (JsonEncodingException notJson) {
      throw invalid("a line is not JSON");
    }
  }

  private void addJson(String line) throws IOException {
    String date = "";
    String visit = "";
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(line))) {
      reader.beginObject();
      while (reader.hasNext()) {
        switch (reader.nextName()) {
          case DATE -> date = reader.nextString();
          case VISIT -> visit = reader.nextString();
          default -> reader.skipValue();
        }
      }
      reader.endObject();
    }
    add(date, visit);
  }

  private void add(String date, String visit) {
    if (visit.isEmpty()) {
      throw invalid("a row without " + VISIT);
    }
    try {
      add(LocalDate.parse(date), visit);
    } catch (DateTimeParseException notADay) {
      throw invalid(DATE + ": as 2026-01-31");
    }
  }

  void add(LocalDate day, String visit) {
    days.computeIfAbsent(day, any -> new LinkedHashSet<>()).add(visit);
    all.add(visit);
  }

  Set<String> of(LocalDate day) {
    return days.getOrDefault(day, Set.of());
  }

  boolean has(String visit) {
    return all.contains(visit);
  }

  private static CliException invalid(String detail) {
    return CliException.visitFilesInvalid("--visits: " + detail);
  }
}
