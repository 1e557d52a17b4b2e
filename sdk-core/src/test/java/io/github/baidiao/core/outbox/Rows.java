package io.github.baidiao.core.outbox;

import io.github.baidiao.core.identity.HospitalCode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Rows as the outbox would queue them. */
final class Rows {
  static final Lane PHR = Lane.of("phr", HospitalCode.of("99999"));
  static final Lane CLAIMS = Lane.of("close-rights", HospitalCode.of("99999"));
  static final long FOREVER = 4_000_000_000_000L;

  private Rows() {}

  /** A visit of nobody in particular. */
  static Row visit(String reference, long version) {
    return visit(PHR, reference, version);
  }

  static Row visit(Lane lane, String reference, long version) {
    String key = lane.id() + ':' + reference + ':' + version;
    return Row.builder()
        .seq(0)
        .rev(0)
        .id(String.format(Locale.ROOT, "%032x", key.hashCode() & 0xffffffffL))
        .lane(lane.id())
        .key(key)
        .version(version)
        .state(EntryState.WAITING)
        .unsettled(false)
        .saidNotArrived(false)
        .attempts(0)
        .enqueuedAt(1000)
        .changedAt(1000)
        .dueAt(0)
        .expiresAt(FOREVER)
        .payload(("payload of " + key).getBytes(StandardCharsets.US_ASCII))
        .build();
  }

  /** A visit whose messages stay in the order of queueing. */
  static Row ordered(String reference, long version, String order) {
    return visit(reference, version).toBuilder().orderRef(order).build();
  }
}
