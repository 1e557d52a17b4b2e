/**
 * What the parts of a visit have in common: {@link io.github.baidiao.moph.phr.code.Coded} a code
 * with its words, {@link io.github.baidiao.moph.phr.code.CodeSystem} the lists that codes come from
 * and how well each is known, {@link io.github.baidiao.moph.phr.code.RawRecord} an object whose
 * form nobody published.
 */
@NullMarked
package io.github.baidiao.moph.phr.code;

import org.jspecify.annotations.NullMarked;
