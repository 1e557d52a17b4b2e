/**
 * Programs that look codes up, close, send and write back for a site are killed with {@code kill
 * -9}: {@link io.github.baidiao.examples.jhcis.kill.Moment} is where, {@link
 * io.github.baidiao.examples.jhcis.kill.KillRun} is who kills, and {@link
 * io.github.baidiao.examples.jhcis.kill.JhcisKillIT} looks what became of all. As in
 * examples/end-of-visit, whose trap it is.
 */
@NullMarked
package io.github.baidiao.examples.jhcis.kill;

import org.jspecify.annotations.NullMarked;
