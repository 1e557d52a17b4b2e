/**
 * The whole working day of one site, played in minutes: {@link
 * io.github.baidiao.examples.jhcis.day.Course} is what can happen to a visit and how it has to end,
 * {@link io.github.baidiao.examples.jhcis.day.WorkingDay} plays it by a simulated clock, and a
 * report tells what became of all.
 */
@NullMarked
package io.github.baidiao.examples.jhcis.day;

import org.jspecify.annotations.NullMarked;
