/**
 * Cards that come and go in the agent's readers: {@link
 * io.github.baidiao.nhso.agent.watch.TerminalWatch} asks the agent again and again, gently, and
 * tells what changed.
 *
 * <p>Each {@link io.github.baidiao.nhso.agent.watch.TerminalEvent} is one change and, with it, a
 * {@link io.github.baidiao.nhso.agent.watch.TerminalsSnapshot} of everything. {@code Looks} and
 * {@code WatchedTerminal} find the changes and know no thread; {@code Polling} asks and knows when
 * to ask next, {@code Delivery} of core calls the listener.
 */
@NullMarked
package io.github.baidiao.nhso.agent.watch;

import org.jspecify.annotations.NullMarked;
