/**
 * A HIS in memory, NHSO's stubs in one server, a clock that a test moves, and a database whose
 * power fails: what the tests of the flows have in common.
 */
@NullMarked
package io.github.baidiao.examples.anyhis.testing;

import org.jspecify.annotations.NullMarked;
