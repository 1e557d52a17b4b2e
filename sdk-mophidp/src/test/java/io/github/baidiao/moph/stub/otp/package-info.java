/**
 * One-time codes as a provider keeps them: {@link io.github.baidiao.moph.stub.otp.OneTimeCodes}
 * issues, shows again and redeems them, made with HOTP (RFC 4226); TOTP (RFC 6238) stands beside
 * it. It knows no class of the client that is tested with it.
 */
@NullMarked
package io.github.baidiao.moph.stub.otp;

import org.jspecify.annotations.NullMarked;
