/**
 * A finished visit as the Personal Health Record takes it. Start with {@link
 * io.github.baidiao.moph.phr.visit.PhrVisit}; it holds the encounter, the coverages, vital signs,
 * diagnoses, results and appointments of this package, and the drugs, allergies and vaccines of
 * {@link io.github.baidiao.moph.phr.treatment.Medication its neighbour}.
 *
 * <p>What a HIS does not know is left out: The checker tells what the server will say to that.
 */
@NullMarked
package io.github.baidiao.moph.phr.visit;

import org.jspecify.annotations.NullMarked;
