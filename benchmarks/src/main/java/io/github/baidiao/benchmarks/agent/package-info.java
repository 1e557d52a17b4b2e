/**
 * The station agent under load: {@code AgentLoad} asks, {@code AgentProcess} is a real {@code
 * baidiao agent} and what it has in memory, {@code EventLatency} is how long a card event takes to
 * a WebSocket client.
 */
@NullMarked
package io.github.baidiao.benchmarks.agent;

import org.jspecify.annotations.NullMarked;
