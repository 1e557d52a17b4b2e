/**
 * The readers of the operating system: {@link io.github.baidiao.card.pcsc.SystemReaders} chooses
 * the way to them, {@link io.github.baidiao.card.pcsc.PcscReaders} is the one through {@code
 * javax.smartcardio}, which no other package of the SDK imports. Any provider can be handed in.
 *
 * <p>What that API throws has a type that says little and a cause whose message is a PC/SC error
 * name: {@code PcscFailures} finds it. {@code Terminals} asks anew when the service was lost, and
 * {@code SunPcscContext} does what the JDK's provider needs for that.
 */
@NullMarked
package io.github.baidiao.card.pcsc;

import org.jspecify.annotations.NullMarked;
