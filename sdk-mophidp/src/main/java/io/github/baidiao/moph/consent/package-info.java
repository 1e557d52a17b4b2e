/**
 * Asking a person, and the record of the answers: a {@link
 * io.github.baidiao.moph.consent.ConsentForm} is a file that a hospital can replace, {@link
 * io.github.baidiao.moph.consent.Consent} what was answered to it.
 *
 * <p>One answer for each purpose, nothing ticked beforehand, and taking it back is a record too.
 */
@NullMarked
package io.github.baidiao.moph.consent;

import org.jspecify.annotations.NullMarked;
