package io.github.baidiao.examples.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.baidiao.core.bulk.BulkJournal;
import io.github.baidiao.examples.cli.ResultColumns.Fault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The file with the results, which is its own checkpoint: a line for each row of the list, in the
 * order of the answers, appended in one piece as soon as it is known. Its owner alone can read it.
 *
 * <p>A process that is killed loses no line; what is left of one that was being written is cut off
 * when the file is opened again. The disk is told to keep the lines (fsync) at most once a second
 * and at the end, so that a power cut costs the answers of that second: they are asked for again.
 * One process at a time has the file.
 */
final class ResultFile<R> implements BulkJournal<R>, AutoCloseable {
  private static final String OPTION = "--out";
  private static final long SYNC_NANOS = TimeUnit.SECONDS.toNanos(1);

  // Far behind any content: Windows lets nobody read what is locked.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final RandomAccessFile file;
  private final ResultColumns<R> columns;
  private final int outcomeColumn;
  private final int errorColumn;
  private final BitSet done = new BitSet();
  private final Map<String, Long> outcomes = new TreeMap<>();
  private final StringWriter line = new StringWriter();
  private @Nullable String firstError;
  private long synced = System.nanoTime();

  private ResultFile(RandomAccessFile file, ResultColumns<R> columns) {
    this.file = file;
    this.columns = columns;
    this.outcomeColumn = columns.ownNames().indexOf("outcome");
    this.errorColumn = columns.ownNames().indexOf("error");
  }

  /**
   * Opens a file that is new or that an earlier run with the same list and settings began.
   *
   * @param rows how many rows the list has
   */
  static <R> ResultFile<R> open(String name, ResultColumns<R> columns, long rows) {
    try {
      Path path = Path.of(name);
      create(path);
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      ResultFile<R> result = new ResultFile<>(file, columns);
      try {
        result.resume(rows);
        return result;
      } catch (IOException | RuntimeException notOurs) {
        file.close();
        throw notOurs;
      }
    } catch (InvalidPathException notAPath) {
      throw CliException.usage(OPTION + ": not a file name");
    } catch (IOException failed) {
      throw CliException.fileNotWritten(OPTION, failed);
    }
  }

  private static void create(Path path) throws IOException {
    try {
      Files.newByteChannel(
              path,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              NewFile.forTheOwnerAlone())
          .close();
    } catch (FileAlreadyExistsException resumed) {
      // It is looked at next.
    }
  }

  // The lock is the channel's: it ends with the file, and with the process.
  private void resume(long rows) throws IOException {
    lock();
    byte[] header = text(columns.names());
    byte[] first = new byte[(int) Math.min(header.length, file.length())];
    file.readFully(first);
    if (!Arrays.equals(first, Arrays.copyOf(header, first.length))) {
      throw columns.fault(Fault.OTHER_LIST, OPTION);
    }
    if (first.length < header.length) {
      file.setLength(0);
      file.write(header);
    } else {
      file.setLength(endOfWholeLines(header.length));
      readLines(header.length, rows);
    }
    file.seek(file.length());
    file.getFD().sync();
  }

  private void lock() throws IOException {
    try {
      @Nullable FileLock lock = file.getChannel().tryLock(LOCKED_BYTE, 1, false);
      if (lock != null) {
        return;
      }
    } catch (OverlappingFileLockException sameProcess) {
      // As with another process.
    }
    throw columns.fault(Fault.IN_USE, OPTION);
  }

  /** A power cut may also leave zeros where the last lines were not yet written. */
  private long endOfWholeLines(long from) throws IOException {
    InputStream in = from(from);
    long end = from;
    long at = from;
    for (int b = in.read(); b > 0; b = in.read()) {
      at++;
      if (b == '\n') {
        end = at;
      }
    }
    return end;
  }

  private void readLines(long from, long rows) throws IOException {
    CsvReader<CsvRecord> lines =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .ofCsvRecord(new InputStreamReader(from(from), StandardCharsets.UTF_8));
    try {
      for (CsvRecord each : lines) {
        read(each, rows);
      }
    } catch (CsvParseException | NumberFormatException | UncheckedIOException notOurs) {
      throw columns.fault(Fault.DAMAGED, "lines");
    }
  }

  // Not closed: that would close the file.
  private InputStream from(long position) throws IOException {
    return new BufferedInputStream(Channels.newInputStream(file.getChannel().position(position)));
  }

  private void read(CsvRecord fields, long rows) {
    if (fields.getFieldCount() != columns.names().size()) {
      throw columns.fault(Fault.DAMAGED, "fields");
    }
    long row = Long.parseLong(fields.getField(0)) - 1;
    if (row < 0 || row >= rows || isDone(row)) {
      throw columns.fault(Fault.DAMAGED, "row");
    }
    count(row, fields.getField(outcomeColumn), fields.getField(errorColumn));
  }

  private void count(long row, String outcome, String error) {
    done.set(Math.toIntExact(row));
    outcomes.merge(outcome, 1L, Long::sum);
    if (firstError == null && !error.isEmpty()) {
      firstError = error;
    }
  }

  @Override
  public boolean isDone(long row) {
    return done.get(Math.toIntExact(row));
  }

  @Override
  public void record(R result) {
    List<String> fields = columns.of(result);
    try {
      file.write(text(fields));
      if (System.nanoTime() - synced > SYNC_NANOS) {
        sync();
      }
    } catch (IOException failed) {
      throw CliException.fileNotWritten(OPTION, failed);
    }
    count(columns.row(result), fields.get(outcomeColumn), fields.get(errorColumn));
  }

  private void sync() throws IOException {
    file.getFD().sync();
    synced = System.nanoTime();
  }

  private byte[] text(List<String> fields) throws IOException {
    line.getBuffer().setLength(0);
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
      writer.writeRecord(fields);
    }
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** How many rows have this outcome, those of earlier runs included. */
  long count(String outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  long rowsDone() {
    return done.cardinality();
  }

  /** The code of the first row that failed, in whichever run; empty if none did. */
  Optional<String> firstError() {
    return Optional.ofNullable(firstError);
  }

  @Override
  public void close() {
    try (file) {
      sync();
    } catch (IOException failed) {
      throw CliException.fileNotWritten(OPTION, failed);
    }
  }
}
