/**
 * Proofing with two screens: the citizen's side, {@link io.github.baidiao.moph.kiosk.Kiosk}, ends
 * in waiting for staff, whose side is {@code KioskDesk} of {@code moph.proofing}. Between them
 * stands a board: {@link io.github.baidiao.moph.kiosk.KioskBoard} as the kiosk sees it, {@link
 * io.github.baidiao.moph.kiosk.KioskStaffBoard} as staff does.
 *
 * <p>Only when staff has confirmed does the kiosk get the token. Both sides may be one process
 * ({@link io.github.baidiao.moph.kiosk.MemoryKioskBoard}) or two.
 */
@NullMarked
package io.github.baidiao.moph.kiosk;

import org.jspecify.annotations.NullMarked;
