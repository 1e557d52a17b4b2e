/**
 * What a patient was given or cannot be given: {@link
 * io.github.baidiao.moph.phr.treatment.Medication} drugs with their dosage, {@link
 * io.github.baidiao.moph.phr.treatment.Immunization} vaccines, {@link
 * io.github.baidiao.moph.phr.treatment.Allergy} allergies and intolerances.
 */
@NullMarked
package io.github.baidiao.moph.phr.treatment;

import org.jspecify.annotations.NullMarked;
