/**
 * What a proofing leaves behind: {@link io.github.baidiao.moph.evidence.ProofingEvidence}, which an
 * {@link io.github.baidiao.moph.evidence.EvidenceSealer} signs with the station's key and encrypts
 * to the hospital's certificate, and an {@link io.github.baidiao.moph.evidence.EvidenceOpener}
 * opens and verifies.
 *
 * <p>The sealed form is CMS (RFC 5652, 5083), which other programs open too. Bouncy Castle makes it
 * and is known in this package alone.
 */
@NullMarked
package io.github.baidiao.moph.evidence;

import org.jspecify.annotations.NullMarked;
