package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.idp.ProofingIdp;

/**
 * How user and password become an identity provider that speaks for that user. Thread-safe.
 *
 * <p>{@link MophDoor} is the production one.
 */
@FunctionalInterface
public interface StationDoor {

  /**
   * Signs in, once: a wrong password is never tried again by itself, since accounts lock.
   *
   * @param password stays the caller's own; it is wiped when this has returned, so what is needed
   *     longer is copied
   * @return a provider that the caller closes
   */
  ProofingIdp enter(HospitalCode unit, String user, Secret password);
}
