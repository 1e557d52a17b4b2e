/**
 * The proofing station of a hospital as a desktop program: an officer signs in, a citizen's card,
 * card status, phone and face are checked, and the citizen leaves with a code and a QR code.
 */
@NullMarked
package io.github.baidiao.examples.didstation;

import org.jspecify.annotations.NullMarked;
