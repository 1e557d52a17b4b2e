/**
 * One citizen after the other at a proofing station, each step timed: {@link
 * io.github.baidiao.benchmarks.proofing.ProofingTimes}.
 */
@NullMarked
package io.github.baidiao.benchmarks.proofing;

import org.jspecify.annotations.NullMarked;
