/**
 * A JHCIS site for tests: {@link io.github.baidiao.examples.jhcis.site.JhcisSite} is a database of
 * its own with people and visits that were invented, on one of the servers of {@link
 * io.github.baidiao.examples.jhcis.site.JhcisServer}. Nothing in here uses what is tested, but to
 * hand it its connections.
 */
@NullMarked
package io.github.baidiao.examples.jhcis.site;

import org.jspecify.annotations.NullMarked;
