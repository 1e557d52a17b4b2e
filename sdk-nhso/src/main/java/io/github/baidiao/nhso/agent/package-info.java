/**
 * The NHSO Secure SmartCard Agent on a hospital PC: read the patient's card and right, get the
 * claim code of a visit.
 *
 * <p>{@link io.github.baidiao.nhso.agent.SecureSmartCardAgent} is the way in. Reading gives an
 * {@link io.github.baidiao.nhso.agent.AgentPatient}; it goes into an {@link
 * io.github.baidiao.nhso.agent.AuthenRequest}; confirming that gives an {@link
 * io.github.baidiao.nhso.agent.AuthenResult}. What the agent says on the wire is known to {@code
 * AgentCodec} alone; sources and confidence stand in {@code docs/protocols/nhso-agent.md}.
 */
@NullMarked
package io.github.baidiao.nhso.agent;

import org.jspecify.annotations.NullMarked;
