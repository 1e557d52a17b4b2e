package io.github.baidiao.benchmarks.outbox;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.outbox.Lane;
import io.github.baidiao.core.outbox.OutboxMessage;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Messages of one lane, each about a fact of its own. Thread-safe. */
final class Messages {
  private final Lane lane;
  private final Optional<Integer> patients;
  private final byte[] payload;
  private final AtomicLong number = new AtomicLong();

  private Messages(String kind, Optional<Integer> patients, byte[] payload) {
    this.lane = Lane.of(kind, HospitalCode.of("99999"));
    this.patients = patients;
    this.payload = payload;
  }

  /** Each may go at any time. */
  static Messages each(String kind, byte[] payload) {
    return new Messages(kind, Optional.empty(), payload);
  }

  /** Those of one patient follow one another. */
  static Messages ofPatients(String kind, int patients, byte[] payload) {
    return new Messages(kind, Optional.of(patients), payload);
  }

  /** What nothing can compress, as what is encrypted. */
  static byte[] payload(int bytes) {
    byte[] payload = new byte[bytes];
    new Random(bytes).nextBytes(payload);
    return payload;
  }

  Lane lane() {
    return lane;
  }

  OutboxMessage next() {
    long next = number.incrementAndGet();
    return OutboxMessage.builder()
        .lane(lane)
        .reference(Long.toString(next))
        .orderedBy(patients.map(count -> "patient " + next % count))
        .payload(payload)
        .build();
  }
}
