/**
 * The interface of the NHSO Secure SmartCard Agent: its paths, bodies and statuses. {@code
 * AgentApi} hangs them in.
 */
@NullMarked
package io.github.baidiao.examples.stationagent.api;

import org.jspecify.annotations.NullMarked;
