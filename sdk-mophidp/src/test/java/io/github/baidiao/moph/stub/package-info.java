/**
 * MOPH's identity provider as a stand-in that remembers: {@link
 * io.github.baidiao.moph.stub.MophIdpStub} plays {@code docs/openapi/moph-idp.yaml} in a WireMock,
 * with invented people. It knows no class of the client that is tested with it.
 */
@NullMarked
package io.github.baidiao.moph.stub;

import org.jspecify.annotations.NullMarked;
