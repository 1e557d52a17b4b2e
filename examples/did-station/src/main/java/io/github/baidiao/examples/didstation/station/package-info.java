/** The station without its window: where it stands, what is shown there, and what may be done. */
@NullMarked
package io.github.baidiao.examples.didstation.station;

import org.jspecify.annotations.NullMarked;
