package io.github.baidiao.moph.stub.otp;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one-time codes of all people: one code holds for a person at a time, whatever it was issued
 * for, because who types six digits does not say which of two is meant. Thread-safe; people do not
 * wait for each other.
 *
 * <p>No code is kept, only a keyed hash of it. It is shown again by being made again.
 */
public final class OneTimeCodes {
  private final Clock clock;
  private final SecureRandom random;
  private final CodePolicy policy;
  private final CodeKeys keys;
  private final Map<String, PersonCodes> people = new ConcurrentHashMap<>();

  /**
   * Issues codes by a policy.
   *
   * @param random where the keys come from, and each QR secret
   */
  public OneTimeCodes(Clock clock, SecureRandom random, CodePolicy policy) {
    this.clock = clock;
    this.random = random;
    this.policy = policy;
    this.keys = new CodeKeys(random);
  }

  /**
   * Issues a code, and revokes the one the person had.
   *
   * @param subject what it is for: a registration
   */
  public IssuedCode issue(String person, String subject) {
    return of(person).issue(subject, clock.instant(), random);
  }

  /** Returns the code that holds, if it is the one of that subject. */
  public Optional<IssuedCode> show(String person, String subject) {
    return of(person).show(subject, clock.instant());
  }

  /** Revokes the code that holds; false if that subject has none. */
  public boolean revoke(String person, String subject) {
    return of(person).revoke(subject, clock.instant());
  }

  /** Takes a typed code or a QR secret; a wrong one counts, once it holds no more nothing does. */
  public Redemption redeem(String person, String codeOrQrSecret) {
    PersonCodes codes = people.get(person);
    return codes == null
        ? new Redemption.NotValid()
        : codes.redeem(codeOrQrSecret, clock.instant());
  }

  private PersonCodes of(String person) {
    return people.computeIfAbsent(person, any -> new PersonCodes(person, policy, keys));
  }
}
