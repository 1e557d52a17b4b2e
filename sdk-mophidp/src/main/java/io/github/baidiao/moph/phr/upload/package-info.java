/**
 * The records beside the visit that the Personal Health Record takes on paths of their own:
 * registration with a chronic disease, referral, caregiver, prescription, drug-related problem, a
 * measurement at home, and the counts of a day. Allergies and vaccines are those of {@link
 * io.github.baidiao.moph.phr.treatment.Allergy the visit}.
 */
@NullMarked
package io.github.baidiao.moph.phr.upload;

import org.jspecify.annotations.NullMarked;
