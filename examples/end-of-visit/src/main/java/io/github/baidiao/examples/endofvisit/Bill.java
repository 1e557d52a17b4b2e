package io.github.baidiao.examples.endofvisit;

import java.math.BigDecimal;

/**
 * What the cashier knows: closing rights needs it, the PHR does not.
 *
 * @param mainInscl the main right, {@code UCS} for instance
 * @param total the charges in baht, above 0
 * @param paid what the patient paid
 * @param claimed what is claimed from the right
 */
record Bill(String mainInscl, BigDecimal total, BigDecimal paid, BigDecimal claimed) {}
