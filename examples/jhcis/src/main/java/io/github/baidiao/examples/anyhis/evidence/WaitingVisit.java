package io.github.baidiao.examples.anyhis.evidence;

import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import java.util.Optional;
import java.util.Set;

/** A visit whose answer is waited for, with what tells its code from those of others. */
final class WaitingVisit {
  final HisVisit visit;
  final Optional<LedgerEntry> row;

  /** The claim codes of the person's other visits of that day. */
  final Set<String> codesOfOthers;

  /** Whether another visit of the person and day has no code either. */
  final boolean notAlone;

  WaitingVisit(
      HisVisit visit, Optional<LedgerEntry> row, Set<String> codesOfOthers, boolean notAlone) {
    this.visit = visit;
    this.row = row;
    this.codesOfOthers = codesOfOthers;
    this.notAlone = notAlone;
  }
}
