/**
 * Claim-code evidence: {@link io.github.baidiao.examples.anyhis.evidence.EvidenceRun} looks up what
 * NHSO has on record for the visits of some days that have no usable claim code, and writes what is
 * certainly a visit's own. It asks, and changes nothing at NHSO: a run that was cut short is run
 * again. It also settles what a counter left unknown.
 */
@NullMarked
package io.github.baidiao.examples.anyhis.evidence;

import org.jspecify.annotations.NullMarked;
