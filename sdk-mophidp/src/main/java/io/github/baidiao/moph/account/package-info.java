/**
 * The MOPH Account Center: user and password of one unit become a token that MOPH's services take.
 * A {@link io.github.baidiao.moph.account.TokenSource} is what they ask for it.
 */
@NullMarked
package io.github.baidiao.moph.account;

import org.jspecify.annotations.NullMarked;
