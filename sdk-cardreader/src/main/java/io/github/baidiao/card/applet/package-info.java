/**
 * What lies where on a Thai ID card: {@link io.github.baidiao.card.applet.MoiApplet} reads the MOI
 * applet, {@link io.github.baidiao.card.applet.MoiField} is its map with the source of every
 * offset, {@link io.github.baidiao.card.applet.MoiRecord} is what was read.
 *
 * <p>No official specification is public; {@code docs/protocols/thai-id-card.md} says how well each
 * fact is known. Programs use {@link io.github.baidiao.card.ThaiIdCards} and seldom come here.
 */
@NullMarked
package io.github.baidiao.card.applet;

import org.jspecify.annotations.NullMarked;
