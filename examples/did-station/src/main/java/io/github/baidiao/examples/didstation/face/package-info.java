/**
 * Whether the person at the counter is the one on the card, and what would make the picture better.
 */
@NullMarked
package io.github.baidiao.examples.didstation.face;

import org.jspecify.annotations.NullMarked;
