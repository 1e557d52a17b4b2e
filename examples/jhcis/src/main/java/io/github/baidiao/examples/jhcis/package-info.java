/**
 * JHCIS, as one filling of {@link io.github.baidiao.examples.anyhis.His}: its connection, its
 * tables, its dates and blanks, and the one guarded UPDATE that may write into a visit. Everything
 * about JHCIS's tables comes from public client code, not from JHCIS's makers; {@code
 * docs/jhcis.md} tells how sure each fact is.
 */
@NullMarked
package io.github.baidiao.examples.jhcis;

import org.jspecify.annotations.NullMarked;
