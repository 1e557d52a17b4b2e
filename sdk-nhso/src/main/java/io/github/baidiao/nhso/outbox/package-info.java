/**
 * What must not be done twice, through the outbox: {@link
 * io.github.baidiao.nhso.outbox.CloseRightsQueue} closes the rights of visits, {@link
 * io.github.baidiao.nhso.outbox.ClaimCodeQueue} gets claim codes without a card.
 *
 * <p>Both make the message and are its sender. The codes on record are kept in the outbox before
 * each POST, so that whoever finds the message after a crash settles it by a look-up, and never by
 * sending again. What came of it is read as a {@link io.github.baidiao.nhso.outbox.CodeReceipt}.
 */
@NullMarked
package io.github.baidiao.nhso.outbox;

import org.jspecify.annotations.NullMarked;
