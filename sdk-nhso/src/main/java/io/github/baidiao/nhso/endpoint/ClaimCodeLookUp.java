package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.LocalDate;

/**
 * Looks up which claim codes NHSO has on record for a person and a day. Must be thread-safe, must
 * only read, and must ask NHSO each time: an answer out of a cache makes an old code look new.
 */
@FunctionalInterface
public interface ClaimCodeLookUp {
  /**
   * Returns the codes of all hospitals and services, PP and EP.
   *
   * @param day of the service, in Bangkok
   * @throws SdkException when NHSO cannot be asked
   */
  CodesOnRecord of(CitizenId person, LocalDate day);

  /**
   * Returns a look-up by check-authen-status, without a service code, so that a code which does not
   * tell its service is seen too. The client stays the program's own to close.
   */
  static ClaimCodeLookUp with(CheckAuthenStatus client) {
    return (person, day) ->
        client
            .of(person, day)
            .match(
                found -> CodesOnRecord.all(found.status().serviceHistories()),
                none -> none.isCertain() ? CodesOnRecord.none() : CodesOnRecord.unclear(),
                refused -> {
                  throw NhsoException.refused(refused.serverText());
                });
  }
}
