/** The readers of this PC: the only package that touches them. */
@NullMarked
package io.github.baidiao.examples.stationagent.desk;

import org.jspecify.annotations.NullMarked;
