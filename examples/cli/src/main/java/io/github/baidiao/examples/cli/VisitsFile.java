package io.github.baidiao.examples.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.reconcile.Visit;
import io.github.baidiao.nhso.reconcile.VisitRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list of visits: CSV after RFC 4180 in UTF-8, its first line the names of the columns. It is
 * read row by row, once to see that it is whole and once to work through it.
 */
final class VisitsFile {
  private static final String VISIT = "visit";
  private static final String PID = "pid";
  private static final String DATE = "date";
  private static final String HCODE = "hcode";
  private static final String CLAIM_TYPE = "claimType";

  // A year of the Buddhist era is more than 2400; no era is ever guessed.
  private static final int FIRST_YEAR = 2002;
  private static final int LAST_YEAR = 2399;

  private final Path path;
  private final Optional<HospitalCode> hospital;
  private final Optional<ClaimType> claimType;

  private VisitsFile(Path path, Optional<HospitalCode> hospital, Optional<ClaimType> claimType) {
    this.path = path;
    this.hospital = hospital;
    this.claimType = claimType;
  }

  /** What a list is: how many rows, and a print that another list or other values do not have. */
  record Content(long rows, String print) {}

  /**
   * Names a list.
   *
   * @param hospital of rows that name none
   * @param claimType likewise
   */
  static VisitsFile named(
      String name, Optional<HospitalCode> hospital, Optional<ClaimType> claimType) {
    try {
      return new VisitsFile(Path.of(name), hospital, claimType);
    } catch (InvalidPathException notAPath) {
      throw CliException.visitsInvalid("not a file name");
    }
  }

  /** Reads the whole list, and finds what makes it no list before anybody is asked. */
  Content check() {
    long[] rows = {0};
    read(all -> all.forEachRemaining(row -> rows[0]++));
    if (rows[0] == 0) {
      throw CliException.visitsInvalid("no visits");
    }
    return new Content(rows[0], print());
  }

  /** Works through the rows; each is a visit or says what is wrong with it. */
  void read(Consumer<Iterator<VisitRow>> work) {
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(Utf8.reader(path))) {
      Iterator<NamedCsvRecord> rows = records.iterator();
      work.accept(new Rows(rows));
    } catch (IOException | UncheckedIOException unreadable) {
      throw CliException.visitsInvalid(reason(unreadable));
    } catch (CsvParseException notCsv) {
      // Its message may quote the line.
      throw CliException.visitsInvalid("a line is not CSV, or a column is named twice");
    }
  }

  private static String reason(Exception unreadable) {
    Throwable cause = Optional.ofNullable(unreadable.getCause()).orElse(unreadable);
    return cause instanceof CharacterCodingException
        ? "not UTF-8"
        : cause.getClass().getSimpleName();
  }

  private String print() {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String values =
          hospital.map(HospitalCode::value).orElse("-")
              + " "
              + claimType.map(ClaimType::code).orElse("-")
              + "\n";
      digest.update(values.getBytes(StandardCharsets.UTF_8));
      byte[] part = new byte[8192];
      for (int length = in.read(part); length >= 0; length = in.read(part)) {
        digest.update(part, 0, length);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw CliException.visitsInvalid(reason(unreadable));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private final class Rows implements Iterator<VisitRow> {
    private final Iterator<NamedCsvRecord> records;
    private boolean checked;

    Rows(Iterator<NamedCsvRecord> records) {
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public VisitRow next() {
      NamedCsvRecord record = records.next();
      if (!checked) {
        checkHeader(record.getHeader());
        checked = true;
      }
      return row(record);
    }
  }

  private void checkHeader(List<String> header) {
    for (String column : List.of(VISIT, PID, DATE)) {
      if (!header.contains(column)) {
        throw CliException.visitsInvalid("no column " + column);
      }
    }
    if (hospital.isEmpty() && !header.contains(HCODE)) {
      throw CliException.of(CliErrorCode.HOSPITAL_CODE_MISSING);
    }
  }

  private VisitRow row(NamedCsvRecord record) {
    String key = field(record, VISIT).orElse("");
    if (record.getFieldCount() != record.getHeader().size()) {
      return VisitRow.unusable(key, NhsoErrorCode.VISIT_INVALID);
    }
    String pid = field(record, PID).orElse("");
    if (!CitizenId.isValid(pid)) {
      return VisitRow.unusable(key, CoreErrorCode.CITIZEN_ID_INVALID);
    }
    @Nullable LocalDate day = day(field(record, DATE).orElse(""));
    Optional<HospitalCode> where;
    try {
      where = field(record, HCODE).map(HospitalCode::of).or(() -> hospital);
    } catch (SdkException invalid) {
      return VisitRow.unusable(key, invalid.code());
    }
    if (where.isEmpty()) {
      return VisitRow.unusable(key, CoreErrorCode.HOSPITAL_CODE_INVALID);
    }
    if (day == null) {
      return VisitRow.unusable(key, NhsoErrorCode.VISIT_INVALID);
    }
    try {
      return VisitRow.of(
          Visit.builder()
              .key(key)
              .citizenId(CitizenId.of(pid))
              .day(day)
              .hospital(where.get())
              .claimType(field(record, CLAIM_TYPE).map(ClaimType::of).or(() -> claimType))
              .build());
    } catch (SdkException invalid) {
      return VisitRow.unusable(key, NhsoErrorCode.VISIT_INVALID);
    }
  }

  private static Optional<String> field(NamedCsvRecord record, String column) {
    return record.findField(column).map(String::trim).filter(text -> !text.isEmpty());
  }

  private static @Nullable LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
