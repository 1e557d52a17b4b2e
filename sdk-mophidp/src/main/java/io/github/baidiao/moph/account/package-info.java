/**
 * The MOPH Account Center: user and password of one unit become a token that MOPH's services take.
 * {@link io.github.baidiao.moph.account.AccountCenter} signs in and renews; a {@link
 * io.github.baidiao.moph.account.TokenSource} is what the services' clients ask, whoever gives the
 * token.
 */
@NullMarked
package io.github.baidiao.moph.account;

import org.jspecify.annotations.NullMarked;
