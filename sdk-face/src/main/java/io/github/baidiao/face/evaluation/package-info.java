/**
 * How often a model errs, from pairs of which somebody knows whether they show one person: {@link
 * io.github.baidiao.face.evaluation.ComparisonSet} collects what was compared, {@link
 * io.github.baidiao.face.evaluation.RocCurve} says what each threshold costs. {@link
 * io.github.baidiao.face.evaluation.CardForm} makes of a good photo one as poor as a card's.
 *
 * <p>The words are those of ISO/IEC 19795-1: a mated comparison is of two pictures of one person, a
 * non-mated one of strangers; a failure is a pair of which a picture has no one clear face.
 */
@NullMarked
package io.github.baidiao.face.evaluation;

import org.jspecify.annotations.NullMarked;
