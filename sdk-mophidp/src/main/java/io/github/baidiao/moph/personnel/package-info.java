/**
 * The register of a unit's personnel at MOPH's identity provider, who get a Provider ID from it:
 * {@link io.github.baidiao.moph.personnel.Personnel} lists it, changes and deletes rows.
 *
 * <p>All of it is from a single source, see {@code docs/protocols/moph-idp-public.md}.
 */
@NullMarked
package io.github.baidiao.moph.personnel;

import org.jspecify.annotations.NullMarked;
