/**
 * NHSO ENDPOINT: rights are closed after a visit (ปิดสิทธิ), and claim codes come without a card.
 *
 * <p>{@link io.github.baidiao.nhso.endpoint.NhsoEndpoint} is the way in. A {@link
 * io.github.baidiao.nhso.endpoint.CloseRequest} gives a {@link
 * io.github.baidiao.nhso.endpoint.CloseResult}: closed with an EP code, refused, or unknown. What
 * may not be done twice runs as {@code SentOnce}: look up, send once, settle by look-up. Names on
 * the wire are known to the {@code ...Wire} classes and {@code EndpointAnswer} alone; sources and
 * confidence stand in {@code docs/protocols/nhso-endpoint.md}.
 */
@NullMarked
package io.github.baidiao.nhso.endpoint;

import org.jspecify.annotations.NullMarked;
