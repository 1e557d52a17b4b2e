/**
 * Closing of rights: {@link io.github.baidiao.examples.anyhis.closing.CloseRun} queues the visits
 * that are ready, each once for ever: its row in the ledger and its message in the outbox are one
 * transaction, and a visit with a row is not queued again, whatever the HIS shows. What the outbox
 * has brought comes back into the ledger, and from there into the HIS.
 */
@NullMarked
package io.github.baidiao.examples.anyhis.closing;

import org.jspecify.annotations.NullMarked;
