/**
 * The daily job of a hospital's registration desk: the patient's card in, a claim code of NHSO out,
 * stored with the visit.
 *
 * <p>{@link io.github.baidiao.examples.authenbeforevisit.AuthenBeforeVisit} is the job, to be
 * copied from. The rest is what your program already has in its own form: options, a database, a
 * printer.
 */
@NullMarked
package io.github.baidiao.examples.authenbeforevisit;

import org.jspecify.annotations.NullMarked;
