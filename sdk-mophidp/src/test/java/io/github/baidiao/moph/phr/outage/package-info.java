/**
 * A unit without a line for three days, and what happens when it is back: {@link
 * io.github.baidiao.moph.phr.outage.ThreeDaysWithoutLineIT}.
 */
@NullMarked
package io.github.baidiao.moph.phr.outage;

import org.jspecify.annotations.NullMarked;
