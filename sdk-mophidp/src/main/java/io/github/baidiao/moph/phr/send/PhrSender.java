package io.github.baidiao.moph.phr.send;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.outbox.Lane;
import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.OutboxDelivery;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.core.outbox.OutboxSender;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.core.outbox.Settlement;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrBody;
import io.github.baidiao.moph.phr.json.VisitJson;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import io.github.baidiao.moph.phr.wire.PhrWire;
import java.time.Duration;

/**
 * Sends the visits of the lane {@code phr}, one encounter per call as MOPH's specification advises.
 * Thread-safe.
 *
 * <p>In the queue stands the neutral JSON of a visit, and PHR's own form is made when it is sent,
 * so that a person can correct what was refused. What PHR answered is a {@link PhrReceipt}. With
 * the token of a year in the client's settings it is sent with that one, else with the account's.
 */
public final class PhrSender implements OutboxSender {
  /** What the lane is called. */
  public static final String KIND = "phr";

  // For the client's turn, which others of the unit in this process wait for too.
  private static final Duration TURN = Duration.ofMinutes(1);

  private final PhrApi phr;

  private PhrSender(PhrApi phr) {
    this.phr = phr;
  }

  /** Returns the sender for that client's unit; the client stays the program's own to close. */
  public static PhrSender over(PhrApi phr) {
    return new PhrSender(phr);
  }

  /** Returns the lane of a unit. */
  public static Lane lane(HospitalCode unit) {
    return Lane.of(KIND, unit);
  }

  /**
   * Returns what we recommend for the lane: one visit a second over all stations, since PHR has a
   * limit for each minute that nobody has published (once a second is advised for the service
   * beside it, single source); after a failure 10 s to 30 min, for about a month before a visit is
   * given up that fails alone, and a year while the line is down.
   */
  public static LaneSettings recommended() {
    return LaneSettings.builder()
        .interval(Duration.ofSeconds(1))
        .firstPause(Duration.ofSeconds(10))
        .longestPause(Duration.ofMinutes(30))
        .attempts(1500)
        .expiry(Duration.ofDays(365))
        .build();
  }

  /**
   * Returns the message of a visit as it is, without a check; {@link PhrDesk} makes one with. A
   * version of a visit is queued once: what has changed since is a newer version. Visits of one
   * patient follow one another.
   */
  public static OutboxMessage message(PhrVisit visit) {
    return OutboxMessage.builder()
        .lane(lane(visit.hospital().code()))
        .reference(visit.encounter().visitNumber())
        .version(visit.encounter().version())
        .orderedBy(visit.patient().citizenId().value())
        .payload(VisitJson.write(visit))
        .build();
  }

  @Override
  public Lane lane() {
    return lane(phr.unit());
  }

  @Override
  public Duration longestSend() {
    return phr.longestUpdate().plus(TURN);
  }

  @Override
  public SendResult send(OutboxDelivery delivery) {
    byte[] json;
    try {
      PhrVisit visit = VisitJson.read(delivery.payload());
      requireSame(visit, delivery.entry());
      json = PhrWire.updatePhr(visit);
    } catch (MophException e) {
      return SendResult.refused(e.code(), PhrReceipt.because(e.detail()).utf8());
    }
    try {
      return PhrOutcome.of(phr.update(PhrBody.ofJson(json)));
    } catch (SdkException e) {
      return PhrOutcome.notSent(e);
    }
  }

  // A corrected payload must not become another unit's visit, nor replace another visit: there is
  // nothing that would keep that one's order.
  private void requireSame(PhrVisit visit, OutboxEntry queued) {
    if (!visit.hospital().code().equals(phr.unit())) {
      throw MophException.of(MophErrorCode.VISIT_JSON_INVALID, "/hospital/code");
    }
    if (!visit.encounter().visitNumber().equals(queued.reference())) {
      throw MophException.of(MophErrorCode.VISIT_JSON_INVALID, "/encounter/visitNumber");
    }
  }

  /**
   * {@inheritDoc} A visit is sent again: PHR knows it by its number, and then has it once. That PHR
   * lists it would settle nothing, since the list tells no version.
   */
  @Override
  public Settlement settle(OutboxDelivery delivery) {
    return Settlement.sendAgain();
  }
}
