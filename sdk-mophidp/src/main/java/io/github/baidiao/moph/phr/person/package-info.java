/**
 * The people and the hospital of a visit: {@link io.github.baidiao.moph.phr.person.PhrPatient} who
 * came, {@link io.github.baidiao.moph.phr.person.Practitioner} who treated, {@link
 * io.github.baidiao.moph.phr.person.PhrHospital} where. All of it is masked in {@code toString}.
 */
@NullMarked
package io.github.baidiao.moph.phr.person;

import org.jspecify.annotations.NullMarked;
