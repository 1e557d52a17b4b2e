/**
 * The stubs of all services and a simulated card, put together: what the card reader holds, the
 * agent sees, and whose card is good, DOPA and the identity provider know.
 *
 * <p>{@link io.github.baidiao.examples.sandbox.Sandbox} is the thing itself, for a test to start;
 * {@link io.github.baidiao.examples.sandbox.SandboxMain} keeps one running for programs in any
 * language. The cards are put in by a {@link io.github.baidiao.examples.sandbox.CardSlot}.
 */
@NullMarked
package io.github.baidiao.examples.sandbox;

import org.jspecify.annotations.NullMarked;
