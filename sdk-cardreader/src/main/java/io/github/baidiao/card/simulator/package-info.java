/**
 * A Thai ID card without a card: {@link io.github.baidiao.card.simulator.SimulatedPerson} is what
 * is on it, {@link io.github.baidiao.card.simulator.SimulatedCard} answers commands as the chip
 * does, with {@link io.github.baidiao.card.simulator.Fault}s on demand.
 *
 * <p>It is put into a reader of this process ({@link
 * io.github.baidiao.card.simulator.SimulatedReaders}) or into a virtual reader of a real pcscd
 * ({@link io.github.baidiao.card.simulator.VpcdCard}). It knows the card from the protocol document
 * alone and shares no code with the packages that read one, so that a mistake there shows here.
 */
@NullMarked
package io.github.baidiao.card.simulator;

import org.jspecify.annotations.NullMarked;
