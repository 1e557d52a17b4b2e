/**
 * The form of answer that one family of MOPH's services has: {@code MessageCode}, {@code Message},
 * {@code result} (confirmed by 4, see {@code docs/protocols/moph-idp-public.md}).
 *
 * <p>For the packages beside it, not for programs; it may change with any version.
 */
@NullMarked
package io.github.baidiao.moph.envelope;

import org.jspecify.annotations.NullMarked;
