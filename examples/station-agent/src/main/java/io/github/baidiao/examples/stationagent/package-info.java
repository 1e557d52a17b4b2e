/**
 * The card and NHSO for every program of this PC, over localhost: the interface of the NHSO Secure
 * SmartCard Agent, and card events over WebSocket.
 *
 * <p>{@link io.github.baidiao.examples.stationagent.StationAgent} is the way in, {@link
 * io.github.baidiao.examples.stationagent.StationSettings} what it is told. {@code CardDesk} is the
 * only one that touches the readers.
 */
@NullMarked
package io.github.baidiao.examples.stationagent;

import org.jspecify.annotations.NullMarked;
