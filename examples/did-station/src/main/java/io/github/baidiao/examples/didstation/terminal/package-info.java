/** The station without a window: guided, line by line, for a terminal or over a remote shell. */
@NullMarked
package io.github.baidiao.examples.didstation.terminal;

import org.jspecify.annotations.NullMarked;
