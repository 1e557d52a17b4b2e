/**
 * Visits on their way to PHR through the outbox: {@link io.github.baidiao.moph.phr.send.PhrDesk}
 * checks a finished visit and makes its message, at the end of the visit or when somebody asks for
 * it; {@link io.github.baidiao.moph.phr.send.PhrSender} sends it, one encounter per call.
 *
 * <p>A visit is known at PHR by its number, so that sending it again replaces it (inferred): what
 * may have arrived is sent again, in the patient's order. {@link
 * io.github.baidiao.moph.phr.send.PhrAgent} tells PHR which computer sends.
 */
@NullMarked
package io.github.baidiao.moph.phr.send;

import org.jspecify.annotations.NullMarked;
