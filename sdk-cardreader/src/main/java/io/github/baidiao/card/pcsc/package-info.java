/**
 * The readers of the operating system: {@link io.github.baidiao.card.pcsc.PcscReaders} reaches them
 * through {@code javax.smartcardio}, which no other package of the SDK imports.
 *
 * <p>What that API throws has a type that says little and a cause whose message is a PC/SC error
 * name: {@code PcscFailures} is the one table from those names to our codes.
 */
@NullMarked
package io.github.baidiao.card.pcsc;

import org.jspecify.annotations.NullMarked;
