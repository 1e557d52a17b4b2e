/**
 * The ways to PC/SC compared: {@link io.github.baidiao.benchmarks.pcsc.PcscComparison} plays two
 * cards, has {@code PcscMeasurement} measure each way in processes of their own, in turn, and
 * prints the table of {@code docs/adr/0009-own-binding-to-pcsc.md}.
 */
@NullMarked
package io.github.baidiao.benchmarks.pcsc;

import org.jspecify.annotations.NullMarked;
