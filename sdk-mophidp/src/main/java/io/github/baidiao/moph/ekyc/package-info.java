/**
 * Who has proofed the own identity in the Mor Prom app: {@link
 * io.github.baidiao.moph.ekyc.CheckEkyc} asks MOPH about one person, {@link
 * io.github.baidiao.moph.ekyc.EkycSweep} about as many as a list has.
 */
@NullMarked
package io.github.baidiao.moph.ekyc;

import org.jspecify.annotations.NullMarked;
