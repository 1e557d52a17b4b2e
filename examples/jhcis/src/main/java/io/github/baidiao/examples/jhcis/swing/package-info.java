/**
 * How a Swing HIS, as JHCIS is one, takes the counter into its own window: {@link
 * io.github.baidiao.examples.jhcis.swing.CounterPanel} is what the officer sees, {@link
 * io.github.baidiao.examples.jhcis.swing.CounterPresenter} does what takes time on a thread of its
 * own and hands what came of it to the event thread, so that no window ever freezes.
 */
@NullMarked
package io.github.baidiao.examples.jhcis.swing;

import org.jspecify.annotations.NullMarked;
