/**
 * Authen at the counter: {@link io.github.baidiao.examples.anyhis.authen.AuthenDesk} reads the card
 * through NHSO's agent, finds the person and today's visit in the HIS, and gets the claim code of
 * that visit. The ledger has a row before NHSO is asked, so that two counters never ask for one
 * visit, and a program that dies meanwhile leaves a trace; what became of it is then looked up, and
 * nothing is asked again unless a person says so.
 */
@NullMarked
package io.github.baidiao.examples.anyhis.authen;

import org.jspecify.annotations.NullMarked;
