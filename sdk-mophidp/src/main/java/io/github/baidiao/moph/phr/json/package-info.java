/**
 * The neutral JSON of a visit ({@code docs/schema/phr-visit.schema.json}), so that a HIS in any
 * language can hand one over: {@link io.github.baidiao.moph.phr.json.VisitJson} reads it strictly
 * and writes it. Its fields are those of {@link io.github.baidiao.moph.phr.visit.PhrVisit}.
 */
@NullMarked
package io.github.baidiao.moph.phr.json;

import org.jspecify.annotations.NullMarked;
