package io.github.baidiao.nhso.reconcile;

/** The result of one row of the input. Immutable; {@code toString} is masked. */
public final class ReconciledVisit {
  private final long row;
  private final VisitRow input;
  private final ReconcileOutcome outcome;

  ReconciledVisit(long row, VisitRow input, ReconcileOutcome outcome) {
    this.row = row;
    this.input = input;
    this.outcome = outcome;
  }

  /** Returns which row of the input it was, from 0. */
  public long row() {
    return row;
  }

  /** Returns what the row was given. */
  public VisitRow input() {
    return input;
  }

  /** Returns what became of it. */
  public ReconcileOutcome outcome() {
    return outcome;
  }

  @Override
  public String toString() {
    return "ReconciledVisit[row " + row + ", " + outcome + "]";
  }
}
