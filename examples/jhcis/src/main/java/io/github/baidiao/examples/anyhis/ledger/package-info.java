/**
 * What was done for which visit, in a table of our own: {@link
 * io.github.baidiao.examples.anyhis.ledger.Ledger} holds one row for each task and visit, and it is
 * the truth, whatever the HIS shows. A row is there before anybody is asked, so that a crash leaves
 * a trace; an answer is in its row before it is written into the HIS, so that no code is lost. The
 * table may share its database with the outbox, and one transaction then does both. There are no
 * names and no citizen IDs in it.
 */
@NullMarked
package io.github.baidiao.examples.anyhis.ledger;

import org.jspecify.annotations.NullMarked;
