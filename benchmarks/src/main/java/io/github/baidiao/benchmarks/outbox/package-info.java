/**
 * What queueing and sending through the outbox costs on each database: {@link
 * io.github.baidiao.benchmarks.outbox.OutboxTimes}.
 */
@NullMarked
package io.github.baidiao.benchmarks.outbox;

import org.jspecify.annotations.NullMarked;
