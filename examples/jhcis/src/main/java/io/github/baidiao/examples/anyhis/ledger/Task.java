package io.github.baidiao.examples.anyhis.ledger;

/** What is done for a visit; each has a row of its own. The names stand in the table. */
public enum Task {
  /** Its claim code: asked for at the counter, or looked up as evidence. */
  CLAIM_CODE,
  /** Its rights are closed. */
  CLOSING,
  /** It is sent to the citizen's PHR. */
  PHR
}
