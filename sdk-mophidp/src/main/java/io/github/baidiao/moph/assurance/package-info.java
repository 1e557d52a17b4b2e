/**
 * Which level of assurance the checks of a proofing are evidence for: {@link
 * io.github.baidiao.moph.assurance.ProofingFacts} tells what really ran, and a named policy derives
 * the level.
 *
 * <p>Nothing here certifies anything. The facts are kept, so that history can be graded again.
 */
@NullMarked
package io.github.baidiao.moph.assurance;

import org.jspecify.annotations.NullMarked;
