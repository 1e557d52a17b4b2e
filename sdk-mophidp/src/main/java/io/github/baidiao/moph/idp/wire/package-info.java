/**
 * How the operations of {@code docs/openapi/moph-idp.yaml} are sent and read, for the clients of
 * its parts: {@link io.github.baidiao.moph.idp.wire.IdpHttp} sends an {@link
 * io.github.baidiao.moph.idp.wire.IdpRequest} and gives an {@link
 * io.github.baidiao.moph.idp.wire.IdpReply}.
 *
 * <p>For the packages beside it, not for programs; it may change with any version.
 */
@NullMarked
package io.github.baidiao.moph.idp.wire;

import org.jspecify.annotations.NullMarked;
