package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.ledger.WriteState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far one visit is: what stands in the HIS, and what our ledger has of it. */
final class VisitProgress {
  private final HisVisit visit;
  private final Map<Task, LedgerEntry> rows = new EnumMap<>(Task.class);

  private VisitProgress(HisVisit visit) {
    this.visit = visit;
  }

  static VisitProgress of(HisVisit visit, Ledger ledger) {
    VisitProgress progress = new VisitProgress(visit);
    for (Task task : Task.values()) {
      ledger.find(task, visit.key()).ifPresent(row -> progress.rows.put(task, row));
    }
    return progress;
  }

  HisVisit visit() {
    return visit;
  }

  Optional<LedgerEntry> row(Task task) {
    @Nullable LedgerEntry row = rows.get(task);
    return Optional.ofNullable(row);
  }

  boolean isCancelled() {
    return visit.state() == VisitState.CANCELLED;
  }

  /** Returns whether that task is done for the visit, wherever that is known from. */
  boolean isDone(Task task) {
    boolean inHis =
        task == Task.CLAIM_CODE
            ? visit.usableClaimCode().isPresent()
            : task == Task.CLOSING && visit.closingCode().filter(VisitProgress::isCode).isPresent();
    return inHis || row(task).filter(row -> row.state() == LedgerState.KNOWN).isPresent();
  }

  // The word that JHCIS writes when a closing was cancelled is no code (confirmed by 2).
  private static boolean isCode(String text) {
    return text.startsWith("EP");
  }

  /** Returns what is missing; nothing for a cancelled visit. */
  List<Task> missing() {
    List<Task> missing = new ArrayList<>();
    for (Task task : Task.values()) {
      if (!isCancelled() && !isDone(task)) {
        missing.add(task);
      }
    }
    return missing;
  }

  /** Returns why a person has to see to that task, if one has to. */
  Optional<String> problem(Task task) {
    Optional<LedgerEntry> row = row(task);
    Optional<String> ofState =
        row.filter(
                each -> each.state() == LedgerState.REFUSED || each.state() == LedgerState.UNKNOWN)
            .map(each -> each.problem().orElse(each.state().name()));
    Optional<String> ofWriting =
        row.filter(
                each ->
                    each.writeState() == WriteState.NOT_WRITTEN
                        || each.writeState() == WriteState.OVERWRITTEN)
            .map(each -> each.writeProblem().orElse(each.writeState().name()));
    return ofState.isPresent() ? ofState : ofWriting;
  }

  /** Returns how a task stands, in one word. */
  String word(Task task) {
    if (isDone(task)) {
      return row(task)
          .filter(row -> row.writeState() != WriteState.NOTHING)
          .map(row -> row.writeState().name())
          .orElse("DONE");
    }
    return row(task).map(row -> row.state().name()).orElse("MISSING");
  }
}
