/**
 * MOPH's Personal Health Record, {@code phr1.moph.go.th}: what a unit sends there of its patients,
 * takes back, and asks about what is there.
 *
 * <p>{@link io.github.baidiao.moph.phr.PhrApi} is where to begin: one method for each thing the
 * service offers a unit. What it answers is a {@link io.github.baidiao.moph.phr.PhrResult}. What
 * deletes or replaces says so by its name. Sources and confidence are in {@code
 * docs/protocols/moph-phr.md}.
 */
@NullMarked
package io.github.baidiao.moph.phr;

import org.jspecify.annotations.NullMarked;
