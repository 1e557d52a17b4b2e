/**
 * The command line tool {@code baidiao}: cards and NHSO from a terminal, or from a program written
 * in a language that cannot link a jar.
 *
 * <p>{@link io.github.baidiao.examples.cli.Baidiao} holds the tree of commands. A command makes an
 * {@code Answer}, which {@code Output} writes as a sheet for people or as JSON for programs; what
 * goes wrong becomes an {@code ErrorReport} and an {@code ExitCode}. What a program may rely on
 * stands in {@code docs/cli.md} and {@code docs/schema}.
 */
@NullMarked
package io.github.baidiao.examples.cli;

import org.jspecify.annotations.NullMarked;
