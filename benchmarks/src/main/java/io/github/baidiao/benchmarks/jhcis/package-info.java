/**
 * What the largest JHCIS site that is told of asks of us: {@link
 * io.github.baidiao.benchmarks.jhcis.JhcisTimes} fills one on a real server, reads days and people,
 * and looks up a month of claim codes in a process of its own, against a service beside it.
 */
@NullMarked
package io.github.baidiao.benchmarks.jhcis;

import org.jspecify.annotations.NullMarked;
