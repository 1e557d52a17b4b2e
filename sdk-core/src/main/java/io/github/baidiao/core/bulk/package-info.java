/**
 * One question for each of many rows, to a service that takes one at a time: several at once, no
 * faster than the unit's rate, each row's answer recorded as it comes.
 *
 * <p>{@link io.github.baidiao.core.bulk.Bulk} runs it, {@link io.github.baidiao.core.bulk.BulkWork}
 * is what a service's client adds, and {@link io.github.baidiao.core.bulk.BulkJournal} is where
 * answers go and what a run that ended early goes on from.
 */
@NullMarked
package io.github.baidiao.core.bulk;

import org.jspecify.annotations.NullMarked;
