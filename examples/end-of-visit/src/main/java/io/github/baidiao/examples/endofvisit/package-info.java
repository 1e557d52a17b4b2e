/**
 * The end of a visit in a hospital program: the visit is saved and what must arrive for it is
 * queued, in one transaction of the hospital's own database.
 *
 * <p>{@link io.github.baidiao.examples.endofvisit.EndOfVisit} is the job, to be copied from, with
 * {@link io.github.baidiao.examples.endofvisit.EpCodes}, which brings NHSO's codes back. The rest
 * is what your program already has in its own form: options, a table of visits, a database.
 */
@NullMarked
package io.github.baidiao.examples.endofvisit;

import org.jspecify.annotations.NullMarked;
