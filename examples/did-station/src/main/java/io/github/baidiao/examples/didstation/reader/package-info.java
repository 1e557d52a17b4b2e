/** The card reader as a proofing sees it: which card is in, what it says, and whether it stayed. */
@NullMarked
package io.github.baidiao.examples.didstation.reader;

import org.jspecify.annotations.NullMarked;
