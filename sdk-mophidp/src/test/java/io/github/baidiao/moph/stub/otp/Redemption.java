package io.github.baidiao.moph.stub.otp;

/** What became of a code that was presented. */
public sealed interface Redemption {
  /**
   * It was the right one, and is used up.
   *
   * @param subject what it had been issued for
   */
  record Redeemed(String subject) implements Redemption {}

  /**
   * It was another one.
   *
   * @param triesLeft 0 when this was the last, and the code is revoked
   */
  record Wrong(int triesLeft) implements Redemption {}

  /** No code of that person holds: none, expired, used or revoked. */
  record NotValid() implements Redemption {}
}
