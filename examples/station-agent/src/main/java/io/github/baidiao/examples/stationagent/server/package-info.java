/**
 * What every request passes, whoever answers it: who may call, how much, and how errors look.
 *
 * <p>{@link io.github.baidiao.examples.stationagent.server.Paths} is where a part of the station
 * hangs its paths in; {@code Guard} stands before all of them.
 */
@NullMarked
package io.github.baidiao.examples.stationagent.server;

import org.jspecify.annotations.NullMarked;
