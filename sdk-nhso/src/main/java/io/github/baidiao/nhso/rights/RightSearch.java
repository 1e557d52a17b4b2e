package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.identity.CitizenId;

/**
 * A source of rights: what NHSO has on record for a person today. Thread-safe; close it when the
 * program ends.
 *
 * <p>It only reads, so a call that failed repeats itself as the settings allow. Every call blocks.
 * What is thrown is a {@link io.github.baidiao.core.http.ServiceException} for a way, a token or a
 * server that failed, and an {@link io.github.baidiao.nhso.error.NhsoException}: {@code NHSO-106}
 * for an answer that cannot be understood or is about somebody else, {@code NHSO-3xx} for a token
 * that has to be got anew.
 */
public interface RightSearch extends AutoCloseable {

  /** Returns what is on record for a person. */
  RightsResult of(CitizenId person);

  /** Ends the calls that run. A second call does nothing. */
  @Override
  void close();
}
