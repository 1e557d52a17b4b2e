/**
 * What {@code docs/benchmarks.md} claims, measured: {@link
 * io.github.baidiao.benchmarks.BenchmarksMain} runs everything and prints the tables.
 *
 * <p>{@code Plans} compares our plan with the usual one, {@code Share} our read with a bare loop
 * over the same commands, {@code Parsing} looks at what happens to the bytes afterwards; {@code
 * face} has the comparison of faces. The ways of a comparison are gone in turn ({@code Turns}), and
 * only their ratio is a result.
 */
@NullMarked
package io.github.baidiao.benchmarks;

import org.jspecify.annotations.NullMarked;
