package io.github.baidiao.moph.phr.reconcile;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a file: a line of JSON for each day, on disk before the run goes on, the last one of
 * a day counts. A line that a crash cut off is dropped. It names visits by their numbers, and no
 * people. One program at a time; not thread-safe; close it after the run.
 */
public final class PhrReconcileFile implements PhrReconcileJournal, AutoCloseable {
  // Far behind any content: Windows lets nobody read what is locked.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
  private static final long LONGEST = 64L * 1024 * 1024;

  private final RandomAccessFile file;
  private final Map<LocalDate, PhrDay> days = new HashMap<>();
  private long end;

  private PhrReconcileFile(RandomAccessFile file) {
    this.file = file;
  }

  /**
   * Opens the file of an earlier run, or makes it.
   *
   * @param unit whose visits are compared
   * @throws MophException {@code MOPH-922} for the file of another unit, {@code MOPH-923} for one
   *     with lines that are none, {@code MOPH-924} while another program has it, {@code MOPH-929}
   *     when it cannot be read or written
   */
  public static PhrReconcileFile open(Path path, HospitalCode unit) {
    try {
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      try {
        PhrReconcileFile journal = new PhrReconcileFile(file);
        journal.resume(unit);
        return journal;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private void resume(HospitalCode unit) throws IOException {
    lock();
    if (file.length() > LONGEST) {
      throw MophException.of(MophErrorCode.RECONCILE_FILE_DAMAGED, "too long");
    }
    byte[] all = new byte[(int) file.length()];
    file.readFully(all);
    byte[] header = DayJson.header(unit);
    int begun = Math.min(all.length, header.length);
    if (!Arrays.equals(Arrays.copyOf(all, begun), Arrays.copyOf(header, begun))) {
      throw MophException.of(MophErrorCode.RECONCILE_FILE_OF_ANOTHER);
    }
    end = header.length;
    if (all.length < header.length) {
      file.setLength(0);
      file.write(header);
    } else {
      end += read(Arrays.copyOfRange(all, header.length, all.length));
      file.setLength(end);
    }
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
    throw MophException.of(MophErrorCode.RECONCILE_FILE_IN_USE);
  }

  /** Returns how many bytes are whole lines. A power cut may leave zeros behind them. */
  private int read(byte[] lines) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int whole = 0;
    for (int at = 0; at < lines.length && lines[at] != 0; at++) {
      if (lines[at] != '\n') {
        line.write(lines[at]);
        continue;
      }
      PhrDay day = DayJson.day(line.toByteArray());
      days.put(day.day(), day);
      line.reset();
      whole = at + 1;
    }
    return whole;
  }

  @Override
  public Optional<PhrDay> of(LocalDate day) {
    return Optional.ofNullable(days.get(day));
  }

  /**
   * {@inheritDoc}
   *
   * @throws MophException {@code MOPH-929} when it cannot be written
   */
  @Override
  public void record(PhrDay day) {
    byte[] line = DayJson.line(day);
    try {
      // Over what a full disk may have left of the line before.
      file.setLength(end);
      file.seek(end);
      file.write(line);
      file.getFD().sync();
    } catch (IOException e) {
      throw unusable(e);
    }
    end += line.length;
    days.put(day.day(), day);
  }

  /** Lets others have the file. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  // Its message is the path.
  private static MophException unusable(IOException e) {
    return MophException.of(MophErrorCode.RECONCILE_FILE_UNUSABLE, e.getClass().getSimpleName());
  }
}
