/**
 * Proofing a citizen, as a flow of types: each step offers the next one alone, so that none can be
 * skipped or taken in another order. It begins with {@link
 * io.github.baidiao.moph.proofing.ProofingStation}; {@link
 * io.github.baidiao.moph.proofing.OfficerOnDuty} proofs one citizen after the other.
 *
 * <p>What the operator meets in the daily course is a closed result with {@code match}; what ends a
 * proofing (the card pulled, the officer's session over) is a {@code MophException} with {@code
 * MOPH-5xx}, and every later step of it throws the same.
 *
 * <p>The staff's side of a kiosk is here too: {@link io.github.baidiao.moph.proofing.KioskDesk}.
 */
@NullMarked
package io.github.baidiao.moph.proofing;

import org.jspecify.annotations.NullMarked;
