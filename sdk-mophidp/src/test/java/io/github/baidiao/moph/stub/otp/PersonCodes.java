package io.github.baidiao.moph.stub.otp;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person's codes: the one that holds, and the hashes of those before it. Thread-safe. */
final class PersonCodes {
  private final String person;
  private final CodePolicy policy;
  private final CodeKeys keys;
  private final Hotp codes;
  private final List<byte[]> former = new ArrayList<>();
  private long counter;
  private @Nullable Live live;

  PersonCodes(String person, CodePolicy policy, CodeKeys keys) {
    this.person = person;
    this.policy = policy;
    this.keys = keys;
    this.codes = keys.codes(person, policy.digits());
  }

  private record Live(
      String subject,
      long counter,
      byte[] nonce,
      byte[] otpHash,
      byte[] qrHash,
      Instant issuedAt,
      Instant expiresAt,
      int triesLeft) {
    Live afterAWrongOne() {
      return new Live(subject, counter, nonce, otpHash, qrHash, issuedAt, expiresAt, triesLeft - 1);
    }
  }

  synchronized IssuedCode issue(String subject, Instant now, SecureRandom random) {
    byte[] otpHash = nextUnused();
    byte[] nonce = CodeKeys.freshNonce(random);
    byte[] qrHash = keys.hash(person, keys.qrSecret(person, counter, nonce));
    Instant end = now.plus(policy.life());
    Live issued = new Live(subject, counter, nonce, otpHash, qrHash, now, end, policy.wrongOnes());
    live = issued;
    return inClear(issued);
  }

  // Two counters may give the same digits, once in a million; an old slip of paper must not work.
  private byte[] nextUnused() {
    while (true) {
      counter++;
      byte[] hash = keys.hash(person, codes.code(counter));
      if (former.stream().noneMatch(old -> MessageDigest.isEqual(old, hash))) {
        former.add(hash);
        return hash;
      }
    }
  }

  synchronized Optional<IssuedCode> show(String subject, Instant now) {
    return holding(now).filter(code -> code.subject().equals(subject)).map(this::inClear);
  }

  synchronized boolean revoke(String subject, Instant now) {
    boolean held = show(subject, now).isPresent();
    if (held) {
      live = null;
    }
    return held;
  }

  synchronized Redemption redeem(String presented, Instant now) {
    Optional<Live> holding = holding(now);
    if (holding.isEmpty()) {
      return new Redemption.NotValid();
    }
    Live code = holding.get();
    byte[] hash = keys.hash(person, presented);
    // Both are compared, whatever the first one says: how long it takes tells nothing.
    boolean right =
        MessageDigest.isEqual(hash, code.otpHash()) | MessageDigest.isEqual(hash, code.qrHash());
    if (right) {
      live = null;
      return new Redemption.Redeemed(code.subject());
    }
    Live left = code.afterAWrongOne();
    live = left.triesLeft() == 0 ? null : left;
    return new Redemption.Wrong(left.triesLeft());
  }

  private Optional<Live> holding(Instant now) {
    return Optional.ofNullable(live).filter(code -> now.isBefore(code.expiresAt()));
  }

  private IssuedCode inClear(Live code) {
    return new IssuedCode(
        codes.code(code.counter()),
        keys.qrSecret(person, code.counter(), code.nonce()),
        code.issuedAt(),
        code.expiresAt());
  }
}
