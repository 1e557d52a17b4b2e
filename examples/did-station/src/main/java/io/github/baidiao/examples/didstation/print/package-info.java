/** The slip that the citizen takes home. */
@NullMarked
package io.github.baidiao.examples.didstation.print;

import org.jspecify.annotations.NullMarked;
