package io.github.baidiao.moph.dopa;

/** Who says whether a card is good: DOPA, DGA's gateway, or MOPH's identity provider for it. */
@FunctionalInterface
public interface CardStatusSource {

  /**
   * Asks for the status of a card. Blocks; asking changes nothing, so it may be repeated.
   *
   * @throws io.github.baidiao.core.http.ServiceException when it cannot be reached
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-101} when the answer cannot be
   *     understood, {@code MOPH-3xx}
   */
  CardStatus ask(CardStatusRequest request);
}
