/**
 * Readers and cards that come and go: {@link io.github.baidiao.card.monitor.CardMonitor} looks at
 * the readers again and again and tells what changed.
 *
 * <p>Each {@link io.github.baidiao.card.monitor.MonitorEvent} is one change and, with it, a {@link
 * io.github.baidiao.card.monitor.ReadersSnapshot} of everything. A card is known by its {@link
 * io.github.baidiao.card.monitor.Insertion}, since nothing of it has been read. {@code Looks} and
 * {@code WatchedReader} find the changes and know no thread; {@code Watch} looks, {@code Delivery}
 * of core calls the listener.
 */
@NullMarked
package io.github.baidiao.card.monitor;

import org.jspecify.annotations.NullMarked;
