/**
 * A hospital information system, whichever it is, as the flows beside it see it: {@link
 * io.github.baidiao.examples.anyhis.His} is the seam, which {@code examples.jhcis} fills for JHCIS
 * and another adapter may fill for another HIS. Above it stand authen at the counter, claim-code
 * evidence, closing of rights and PHR, each in a package of its own; the truth about what was done
 * is in {@code ledger}. Nothing in here knows a table or column of any HIS.
 */
@NullMarked
package io.github.baidiao.examples.anyhis;

import org.jspecify.annotations.NullMarked;
