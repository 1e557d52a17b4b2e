/**
 * Claim codes for many visits, a month's for instance: {@link
 * io.github.baidiao.nhso.reconcile.ClaimCodeReconciler} takes visits that have none and tells, one
 * by one, what NHSO has on record.
 *
 * <p>Each row of the input has one {@link io.github.baidiao.nhso.reconcile.ReconcileOutcome}, bad
 * rows too. A {@link io.github.baidiao.nhso.reconcile.ReconcileJournal} keeps what was answered, so
 * that a run which ended early goes on without asking again. Which code is a visit's own is decided
 * in {@code Selection}.
 */
@NullMarked
package io.github.baidiao.nhso.reconcile;

import org.jspecify.annotations.NullMarked;
