/**
 * A durable queue for everything that must arrive, although the line is down, the token has expired
 * or the power fails: one table in SQLite, MySQL, MariaDB or PostgreSQL.
 *
 * <p>A program hands an {@link io.github.baidiao.core.outbox.OutboxMessage} to {@link
 * io.github.baidiao.core.outbox.Outbox}, inside its own transaction if it likes. An {@link
 * io.github.baidiao.core.outbox.OutboxSender} for each {@link io.github.baidiao.core.outbox.Lane}
 * sends it, once as a rule; what nobody knows to have arrived is settled by the sender's own rule.
 */
@NullMarked
package io.github.baidiao.core.outbox;

import org.jspecify.annotations.NullMarked;
