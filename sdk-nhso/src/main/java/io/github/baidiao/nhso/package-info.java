/**
 * Clients for the services of NHSO, the National Health Security Office (สปสช.), one package each.
 *
 * <p>Not affiliated with NHSO; what is known of its interfaces, and how well, stands in {@code
 * docs/protocols}.
 */
@NullMarked
package io.github.baidiao.nhso;

import org.jspecify.annotations.NullMarked;
