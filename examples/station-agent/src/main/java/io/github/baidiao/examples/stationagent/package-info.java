/**
 * The card and NHSO for every program of this PC, over localhost: the interface of the NHSO Secure
 * SmartCard Agent, and card events over WebSocket.
 *
 * <p>{@link io.github.baidiao.examples.stationagent.StationAgent} is the way in, and puts the parts
 * together: {@code settings} is what it is told, {@code desk} the readers, {@code server} what
 * every request passes, {@code nhso} where claim codes come from, {@code api} the agent's
 * interface.
 */
@NullMarked
package io.github.baidiao.examples.stationagent;

import org.jspecify.annotations.NullMarked;
