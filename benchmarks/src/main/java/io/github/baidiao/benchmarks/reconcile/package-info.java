/**
 * What looking up the claim codes of a whole month costs: {@link
 * io.github.baidiao.benchmarks.reconcile.MonthOfVisits} runs the command line tool against the
 * sandbox, each as the program that a hospital starts, kills it, and lets it go on.
 */
@NullMarked
package io.github.baidiao.benchmarks.reconcile;

import org.jspecify.annotations.NullMarked;
