/**
 * MOPH's identity provider as a proofing station needs it: {@link
 * io.github.baidiao.moph.idp.ProofingIdp} is what it does, {@code MophIdp} the client of it.
 *
 * <p>MOPH publishes none of this interface. What is sent is our own contract, {@code
 * docs/openapi/moph-idp.yaml}; every path is a setting, so that the real one can be put in.
 */
@NullMarked
package io.github.baidiao.moph.idp;

import org.jspecify.annotations.NullMarked;
