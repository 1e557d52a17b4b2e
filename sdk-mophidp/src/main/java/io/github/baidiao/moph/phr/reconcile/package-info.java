/**
 * Whether PHR has what the HIS has: {@link io.github.baidiao.moph.phr.reconcile.PhrReconciliation}
 * compares day by day, up to five years back, and queues the visits that are missing.
 *
 * <p>What the HIS has is told by a {@link io.github.baidiao.moph.phr.reconcile.VisitSource}; each
 * day ends as a {@link io.github.baidiao.moph.phr.reconcile.PhrDay} in a {@link
 * io.github.baidiao.moph.phr.reconcile.PhrReconcileJournal}, so that a run which ended early goes
 * on where it was. Nothing is removed from PHR but by name.
 */
@NullMarked
package io.github.baidiao.moph.phr.reconcile;

import org.jspecify.annotations.NullMarked;
