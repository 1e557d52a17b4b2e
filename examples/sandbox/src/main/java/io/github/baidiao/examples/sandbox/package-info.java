/**
 * The stubs of the NHSO agent and a simulated card, put together: what the card reader holds, the
 * agent sees.
 *
 * <p>{@link io.github.baidiao.examples.sandbox.Sandbox} is the thing itself, for a test to start;
 * {@link io.github.baidiao.examples.sandbox.SandboxMain} keeps one running for programs in any
 * language. The cards are put in by a {@link io.github.baidiao.examples.sandbox.CardSlot}.
 */
@NullMarked
package io.github.baidiao.examples.sandbox;

import org.jspecify.annotations.NullMarked;
