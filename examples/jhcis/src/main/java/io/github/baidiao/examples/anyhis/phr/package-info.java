/**
 * Finished visits of any HIS on their way to the citizen's PHR: {@link
 * io.github.baidiao.examples.anyhis.phr.PhrRun} queues what is new or has changed since it was sent
 * last, which the ledger tells by a digest; {@link
 * io.github.baidiao.examples.anyhis.phr.PhrResults} brings what became of it from the outbox into
 * the ledger. A visit has one row in the ledger and as many versions in the outbox as it had
 * changes.
 */
@NullMarked
package io.github.baidiao.examples.anyhis.phr;

import org.jspecify.annotations.NullMarked;
