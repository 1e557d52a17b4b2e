/**
 * How something that watches tells a program what it saw: {@link
 * io.github.baidiao.core.event.Delivery} calls a listener in order and one event at a time, on
 * whatever executor.
 *
 * <p>For the modules beside it, not for programs; it may change with any version.
 */
@NullMarked
package io.github.baidiao.core.event;

import org.jspecify.annotations.NullMarked;
