/**
 * Whether an ID card is good, as DOPA says by its laser code or its chip: {@link
 * io.github.baidiao.moph.dopa.CardStatus}, from one of several {@link
 * io.github.baidiao.moph.dopa.CardStatusSource}s: {@link io.github.baidiao.moph.dopa.DgaGateway},
 * which is the official way, or {@link io.github.baidiao.moph.dopa.DopaSoap}, DOPA's own service.
 *
 * <p>A source that cannot be reached throws: "unreachable" is never "normal".
 */
@NullMarked
package io.github.baidiao.moph.dopa;

import org.jspecify.annotations.NullMarked;
