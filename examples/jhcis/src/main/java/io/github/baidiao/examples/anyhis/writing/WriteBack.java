package io.github.baidiao.examples.anyhis.writing;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Kept;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.ledger.WriteState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps answers in the ledger and writes them into the HIS, in this order. Thread-safe; any number
 * of stations may do it at once, since the HIS's guard lets the second writing of the same values
 * pass as done.
 *
 * <p>Where it ends between two steps it goes on: a row that is to be written stays so until the
 * ledger has what became of it.
 */
public final class WriteBack {
  private static final int AT_ONCE = 100;

  private final His his;
  private final Ledger ledger;
  private final WriteBackSettings settings;
  private final Findings findings;

  /**
   * Makes one for a HIS.
   *
   * @param findings is told what is refused, left alone or gone; by any thread that calls
   */
  public WriteBack(His his, Ledger ledger, WriteBackSettings settings, Findings findings) {
    this.his = his;
    this.ledger = ledger;
    this.settings = settings;
    this.findings = findings;
  }

  /** Returns whether the HIS is written. */
  public WriteMode mode() {
    return settings.mode();
  }

  /**
   * Keeps an answer in its row, and writes it. A HIS that fails leaves it to {@link #run}.
   *
   * @param asked the row as it was read, or one that is not in the ledger yet
   * @return the row as it is now: {@code UNKNOWN} when the code is another visit's, and what stands
   *     there when somebody else has kept an answer meanwhile
   * @throws HisException ({@code HIS-110}) when the ledger does not take it
   */
  public LedgerEntry answered(LedgerEntry asked, VisitWrite values) {
    LedgerEntry row = asked;
    while (true) {
      LedgerEntry known =
          row.toBuilder()
              .state(LedgerState.KNOWN)
              .problem(Optional.empty())
              .values(values)
              .writeState(WriteState.TO_WRITE)
              .writeProblem(Optional.empty())
              .nextLook(now())
              .looks(0)
              .build();
      Kept kept = row.revision() == 0 ? ledger.add(known) : ledger.change(known);
      if (kept == Kept.YES) {
        return written(current(row));
      }
      if (kept == Kept.CODE_OF_ANOTHER_VISIT) {
        return ofAnotherVisit(row);
      }
      row = current(row);
      if (row.values().isPresent()) {
        if (!row.values().get().equals(values)) {
          tell(row, HisErrorCode.SEVERAL_CODES, "");
        }
        return row;
      }
    }
  }

  private LedgerEntry ofAnotherVisit(LedgerEntry row) {
    tell(row, HisErrorCode.CODE_OF_ANOTHER_VISIT, "");
    LedgerEntry unknown =
        row.toBuilder()
            .state(LedgerState.UNKNOWN)
            .problem(HisErrorCode.CODE_OF_ANOTHER_VISIT.id())
            .build();
    if (row.revision() == 0) {
      ledger.add(unknown);
    } else {
      ledger.change(unknown);
    }
    return current(row);
  }

  /** Writes what is to be written, and looks at what is due, once. */
  public WriteSummary run() {
    if (mode() == WriteMode.WRITE) {
      for (Task task : Task.values()) {
        ledger.forEach(task, his.unit(), WriteState.DRY, dry -> ledger.change(toWrite(dry)));
      }
    }
    Map<WriteState, Long> rows = new EnumMap<>(WriteState.class);
    Instant by = now();
    boolean moved = true;
    while (moved) {
      moved = false;
      List<LedgerEntry> due = ledger.due(his.unit(), by, AT_ONCE);
      for (LedgerEntry each : due) {
        LedgerEntry after = done(each);
        moved |= after.revision() != each.revision();
        rows.merge(after.writeState(), 1L, Long::sum);
      }
    }
    return WriteSummary.of(rows);
  }

  /**
   * Writes a row's values again, as an operator says who has seen to the cause.
   *
   * @return the row as it is now; empty when there is none, or nothing to write
   */
  public Optional<LedgerEntry> again(Task task, VisitKey visit) {
    Optional<LedgerEntry> row = ledger.find(task, visit).filter(it -> it.values().isPresent());
    row.ifPresent(it -> ledger.change(toWrite(it)));
    return row.map(it -> written(current(it)));
  }

  private LedgerEntry toWrite(LedgerEntry row) {
    return row.toBuilder()
        .writeState(WriteState.TO_WRITE)
        .writeProblem(Optional.empty())
        .nextLook(now())
        .looks(0)
        .build();
  }

  // A HIS that cannot be asked now is no reason to forget that there is something to write.
  private LedgerEntry written(LedgerEntry row) {
    if (row.writeState() != WriteState.TO_WRITE) {
      return row;
    }
    try {
      return done(row);
    } catch (HisException e) {
      tell(row, e.code(), "");
      return row;
    }
  }

  private LedgerEntry done(LedgerEntry row) {
    Optional<VisitWrite> values = row.values();
    LedgerEntry next;
    if (!values.isPresent()) {
      next = row.toBuilder().nextLook(Optional.empty()).build();
    } else {
      try {
        next =
            row.writeState() == WriteState.WRITTEN
                ? looked(row, values.get())
                : write(row, values.get());
      } catch (HisException e) {
        if (concernsAll(e)) {
          throw e;
        }
        // One visit that the HIS fails on must not hold up all others.
        tellOnce(row, e.code(), "");
        next = later(row, e.code(), now().plus(settings.afterALock()));
      }
    }
    ledger.change(next);
    return current(row);
  }

  private static boolean concernsAll(HisException e) {
    return e.code() == HisErrorCode.HIS_UNREACHABLE
        || e.code() == HisErrorCode.ACCESS_DENIED
        || e.code() == HisErrorCode.LEDGER_FAILED;
  }

  private LedgerEntry write(LedgerEntry row, VisitWrite values) {
    return his.write(row.visit(), values, mode())
        .match(
            written -> {
              if (!written.leftAlone().isEmpty()) {
                tell(row, HisErrorCode.LEFT_ALONE, String.join(", ", written.leftAlone()));
              }
              return stands(row, 0);
            },
            () -> stands(row, 0),
            would ->
                row.toBuilder()
                    .writeState(WriteState.DRY)
                    .writeProblem(Optional.empty())
                    .nextLook(Optional.empty())
                    .build(),
            refused -> {
              tellOnce(row, refused.code(), refused.column());
              return refused(row, refused.code());
            });
  }

  private LedgerEntry refused(LedgerEntry row, ErrorCode code) {
    if (code == HisErrorCode.CHANGED_MEANWHILE) {
      return later(row, code, now().plus(settings.afterAChange()));
    }
    boolean mayPass = code == HisErrorCode.VISIT_LOCKED;
    return row.toBuilder()
        .writeState(WriteState.NOT_WRITTEN)
        .writeProblem(code.id())
        .nextLook(mayPass ? Optional.of(now().plus(settings.afterALock())) : Optional.empty())
        .build();
  }

  private static LedgerEntry later(LedgerEntry row, ErrorCode code, Instant next) {
    return row.toBuilder().writeProblem(code.id()).nextLook(next).build();
  }

  private LedgerEntry looked(LedgerEntry row, VisitWrite values) {
    Optional<Boolean> there = his.stillThere(row.visit().key(), values);
    if (there.equals(Optional.of(true))) {
      return stands(row, row.looks() + 1);
    }
    HisErrorCode code = there.isPresent() ? HisErrorCode.OVERWRITTEN : HisErrorCode.VISIT_GONE;
    tell(row, code, "");
    return row.toBuilder()
        .writeState(WriteState.OVERWRITTEN)
        .writeProblem(code.id())
        .nextLook(Optional.empty())
        .build();
  }

  private LedgerEntry stands(LedgerEntry row, int looks) {
    Optional<Instant> next =
        looks < settings.looks().size()
            ? Optional.of(now().plus(settings.looks().get(looks)))
            : Optional.empty();
    return row.toBuilder()
        .writeState(WriteState.WRITTEN)
        .writeProblem(Optional.empty())
        .nextLook(next)
        .looks(looks)
        .build();
  }

  private LedgerEntry current(LedgerEntry row) {
    return ledger
        .find(row.task(), row.visit().key())
        .orElseThrow(() -> HisException.of(HisErrorCode.LEDGER_FAILED, "a row is gone"));
  }

  // What is tried again by itself is told when it begins, and not each time.
  private void tellOnce(LedgerEntry row, ErrorCode code, String detail) {
    if (!row.writeProblem().equals(Optional.of(code.id()))) {
      tell(row, code, detail);
    }
  }

  private void tell(LedgerEntry row, ErrorCode code, String detail) {
    findings.found(Finding.of(row.visit().key(), code.id(), Optional.of(detail)));
  }

  private Instant now() {
    return settings.clock().instant();
  }
}
