package io.github.baidiao.examples.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A list to work through: CSV after RFC 4180 in UTF-8, its first line the names of the columns. It
 * is read row by row, once to see that it is whole and once to work through it.
 */
final class ListFile<Q> {
  /** What a list is: how many rows, and a print that another list or other values do not have. */
  record Content(long rows, String print) {}

  /** What the rows of one kind of list are. */
  interface Form<Q> {
    /** Refuses names of columns that will not do. */
    void checkHeader(List<String> names);

    /** Returns what a row is, one that is not valid too. */
    Q row(NamedCsvRecord record);

    /** Returns whatever else than the list decides what is asked. */
    String values();

    /**
     * Makes the exception for a file that is no such list.
     *
     * @param detail what is wrong, by the names of columns
     */
    CliException invalid(String detail);
  }

  private final Path path;
  private final Form<Q> form;

  private ListFile(Path path, Form<Q> form) {
    this.path = path;
    this.form = form;
  }

  static <Q> ListFile<Q> named(String name, Form<Q> form) {
    try {
      return new ListFile<>(Path.of(name), form);
    } catch (InvalidPathException notAPath) {
      throw form.invalid("not a file name");
    }
  }

  /** Reads the whole list, and finds what makes it no list before anybody is asked. */
  Content check() {
    long[] rows = {0};
    read(all -> all.forEachRemaining(row -> rows[0]++));
    if (rows[0] == 0) {
      throw form.invalid("no rows");
    }
    return new Content(rows[0], print());
  }

  /** Works through the rows. */
  void read(Consumer<Iterator<Q>> work) {
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(Utf8.reader(path))) {
      work.accept(new Rows<>(records.iterator(), form));
    } catch (IOException | UncheckedIOException unreadable) {
      throw form.invalid(reason(unreadable));
    } catch (CsvParseException notCsv) {
      // Its message may quote the line.
      throw form.invalid("a line is not CSV, or a column is named twice");
    }
  }

  /** Returns a field that is there and not blank. */
  static Optional<String> field(NamedCsvRecord record, String column) {
    return record.findField(column).map(String::trim).filter(text -> !text.isEmpty());
  }

  /** Returns whether a row has as many fields as there are names. */
  static boolean isWhole(NamedCsvRecord record) {
    return record.getFieldCount() == record.getHeader().size();
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
      digest.update((form.values() + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] part = new byte[8192];
      for (int length = in.read(part); length >= 0; length = in.read(part)) {
        digest.update(part, 0, length);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw form.invalid(reason(unreadable));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static final class Rows<Q> implements Iterator<Q> {
    private final Iterator<NamedCsvRecord> records;
    private final Form<Q> form;
    private boolean checked;

    Rows(Iterator<NamedCsvRecord> records, Form<Q> form) {
      this.records = records;
      this.form = form;
    }

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public Q next() {
      NamedCsvRecord record = records.next();
      if (!checked) {
        form.checkHeader(record.getHeader());
        checked = true;
      }
      return form.row(record);
    }
  }
}
