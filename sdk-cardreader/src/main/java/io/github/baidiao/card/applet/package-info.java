/**
 * What lies where on a Thai ID card: {@link io.github.baidiao.card.applet.MoiApplet} reads what is
 * printed on it, {@link io.github.baidiao.card.applet.AdmApplet} the laser code, {@link
 * io.github.baidiao.card.applet.NhsoApplet} the health right, {@link
 * io.github.baidiao.card.applet.CardManager} the chip number. {@link
 * io.github.baidiao.card.applet.MoiField}, {@link io.github.baidiao.card.applet.AdmField} and
 * {@link io.github.baidiao.card.applet.NhsoField} are the maps, with the source of every offset.
 *
 * <p>No official specification is public; {@code docs/protocols/thai-id-card.md} says how well each
 * fact is known. Programs use {@link io.github.baidiao.card.ThaiIdCards} and seldom come here.
 */
@NullMarked
package io.github.baidiao.card.applet;

import org.jspecify.annotations.NullMarked;
