package io.github.baidiao.moph.ekyc;

import io.github.baidiao.core.bulk.Bulk;
import io.github.baidiao.core.bulk.BulkJournal;
import io.github.baidiao.core.bulk.BulkProgress;
import io.github.baidiao.core.bulk.BulkSummary;
import java.util.Iterator;

/**
 * Asks check_ekyc about many people. Thread-safe; close it when the program is done.
 *
 * <p>MOPH answers for one person at a time, so this asks for each, several at once and no faster
 * than the unit's rate, as {@link Bulk} does. Too many rows in a row without an answer end the run
 * with {@code MOPH-801}; the next one goes on where it ended.
 */
public final class EkycSweep implements AutoCloseable {
  private final Bulk<EkycRow, EkycResult> bulk;
  private final Runnable closeSource;

  private EkycSweep(EkycSource source, EkycSweepSettings settings, Runnable closeSource) {
    this.bulk =
        new Bulk<>("baidiao-ekyc", new EkycWork(source), settings, "check_ekyc " + settings.unit());
    this.closeSource = closeSource;
  }

  /**
   * Makes a sweep that asks MOPH. Nothing is sent yet.
   *
   * @param service where it is; its calls are made once each, whatever its settings say
   */
  public static EkycSweep connect(EkycSettings service, EkycSweepSettings settings) {
    CheckEkyc client =
        CheckEkyc.connect(
            service.toBuilder().http(service.http().toBuilder().maxAttempts(1).build()).build());
    return new EkycSweep(client::of, settings, client::close);
  }

  /** Makes a sweep that asks somebody else, who stays open. */
  public static EkycSweep over(EkycSource source, EkycSweepSettings settings) {
    return new EkycSweep(source, settings, () -> {});
  }

  /**
   * Asks for every row that the journal does not know, and records each result as it comes: not in
   * the order of the input. Blocks; several runs may be under way at once.
   *
   * @param rows the input, in the same order in each run; read as far as it is needed
   * @param journal what keeps the results
   * @param progress is told after each result
   * @return how it ended. When the thread was interrupted its flag stays set
   */
  public BulkSummary run(
      Iterator<EkycRow> rows, BulkJournal<EkycResult> journal, BulkProgress progress) {
    return bulk.run(rows, journal, progress);
  }

  /** Cancels what is under way, and ends the client that {@link #connect} made. */
  @Override
  public void close() {
    bulk.close();
    closeSource.run();
  }
}
