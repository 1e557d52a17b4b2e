/**
 * What a proofed citizen takes home: {@link io.github.baidiao.moph.aal.AalToken}, a code to type
 * and an address to scan, drawn by {@link io.github.baidiao.moph.aal.QrCode}; with them the Mor
 * Prom app is bound to the person.
 */
@NullMarked
package io.github.baidiao.moph.aal;

import org.jspecify.annotations.NullMarked;
