/**
 * The daily work of a site, put together as a program does it, for tests of the whole: {@link
 * io.github.baidiao.examples.jhcis.work.SiteAtWork} does a round of everything when it is told, at
 * the pace of a simulated day or of programs that are killed.
 */
@NullMarked
package io.github.baidiao.examples.jhcis.work;

import org.jspecify.annotations.NullMarked;
