/**
 * What is wrong with a visit before it is sent: {@link io.github.baidiao.moph.phr.check.PhrCheck}
 * finds it, a {@link io.github.baidiao.moph.phr.check.PhrFinding} says where and what to do, {@link
 * io.github.baidiao.moph.phr.check.PhrRule} lists all there is to find.
 */
@NullMarked
package io.github.baidiao.moph.phr.check;

import org.jspecify.annotations.NullMarked;
