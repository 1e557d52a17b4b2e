/**
 * What the person at this PC sees in a browser: readers, card, NHSO and the last errors, nothing of
 * any patient.
 *
 * <p>{@link io.github.baidiao.examples.stationagent.page.StatusPage} is the way in. The page is
 * three files without a build step; what changes comes as {@code /status.json}.
 */
@NullMarked
package io.github.baidiao.examples.stationagent.page;

import org.jspecify.annotations.NullMarked;
