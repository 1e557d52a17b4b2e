/**
 * What the clients of MOPH's and DOPA's services share.
 *
 * <p>For the packages beside it, not for programs; it may change with any version.
 */
@NullMarked
package io.github.baidiao.moph.wire;

import org.jspecify.annotations.NullMarked;
