/**
 * The readers of the operating system without {@code javax.smartcardio}: {@link
 * io.github.baidiao.card.winscard.WinscardReaders} calls the PC/SC library (libpcsclite,
 * PCSC.framework, winscard.dll) through JNA, which the program has to have on its class path.
 *
 * <p>{@code WinscardLibrary} is the C functions, {@code Layout} how their structures lie in memory
 * on each platform, {@code Context} and {@code Connection} what they give. {@link
 * io.github.baidiao.card.winscard.PcscError} is the one table of PC/SC's errors, also for {@code
 * card.pcsc}; it needs no JNA.
 */
@NullMarked
package io.github.baidiao.card.winscard;

import org.jspecify.annotations.NullMarked;
