package io.github.baidiao.nhso.outbox;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.outbox.Lane;
import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.endpoint.BeforeSending;
import io.github.baidiao.nhso.endpoint.CloseRequest;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.endpoint.RecordBefore;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.util.Optional;

/**
 * Closes the rights of visits (ปิดสิทธิ) through the outbox: {@link #message} queues a visit, and
 * this is the sender of the lane {@code close-rights}. Thread-safe.
 *
 * <p>A visit is sent once at most, whatever happens: see {@link NhsoEndpoint#closeRights}. A visit
 * that has left without its answer coming back is looked up for a while and then shown to a person
 * ({@code NHSO-414}); who says that it did not arrive has it sent again, unless a code is on record
 * by then ({@code NHSO-413}). What came of it is a {@link CodeReceipt}.
 */
public final class CloseRightsQueue extends OnceSender<CloseRequest> {
  /** What the lane is called. */
  public static final String KIND = "close-rights";

  private final NhsoEndpoint endpoint;

  private CloseRightsQueue(NhsoEndpoint endpoint, OnceSettings settings) {
    super(lane(endpoint.hospitalCode()), settings, NhsoErrorCode.CLOSE_OUTCOME_UNKNOWN);
    this.endpoint = endpoint;
  }

  /** Returns the sender for that client's hospital; the client stays the program's own to close. */
  public static CloseRightsQueue over(NhsoEndpoint endpoint) {
    return over(endpoint, OnceSettings.builder().build());
  }

  /** Returns the sender for that client's hospital; the client stays the program's own to close. */
  public static CloseRightsQueue over(NhsoEndpoint endpoint, OnceSettings settings) {
    return new CloseRightsQueue(endpoint, settings);
  }

  /** Returns the lane of a hospital. */
  public static Lane lane(HospitalCode hospital) {
    return Lane.of(KIND, hospital);
  }

  /**
   * Returns the message that closes a visit's rights, for a program that need not send itself. A
   * visit number is queued once: the same one again changes nothing.
   *
   * <p>Visits of one patient follow one another: while it is not known what became of one, a code
   * that another one got could be taken for its own.
   */
  public static OutboxMessage message(HospitalCode hospital, CloseRequest request) {
    return OutboxMessage.builder()
        .lane(lane(hospital))
        .reference(ReferenceText.of(request.visitNumber()))
        .orderedBy(request.citizenId().value())
        .payload(CloseJson.utf8(request))
        .build();
  }

  @Override
  CloseRequest read(byte[] payload) {
    return CloseJson.read(payload);
  }

  @Override
  SendResult call(CloseRequest request, boolean careful, BeforeSending beforeSending) {
    CloseRequest sent = careful ? request.toBuilder().onlyIfNoneOnRecord(true).build() : request;
    return endpoint
        .closeRights(sent, beforeSending)
        .match(
            closed ->
                SendResult.sent(
                    CodeReceipt.builder()
                        .code(closed.code())
                        .seq(closed.seq())
                        .settledByLookUp(closed.wasSettledByLookUp())
                        .build()
                        .utf8()),
            already ->
                SendResult.sent(
                    CodeReceipt.builder()
                        .code(already.code())
                        .seq(already.seq())
                        .onRecordBefore(true)
                        .serverText(already.serverText())
                        .build()
                        .utf8()),
            onRecord ->
                SendResult.refused(
                    NhsoErrorCode.ON_RECORD_ALREADY,
                    CodeReceipt.builder()
                        .mayBeThisVisits(onRecord.onRecordBefore())
                        .build()
                        .utf8()),
            refused ->
                SendResult.refused(
                    NhsoErrorCode.REFUSED,
                    CodeReceipt.builder().serverText(refused.serverText()).build().utf8()),
            unknown -> SendResult.unknown(NhsoErrorCode.CLOSE_OUTCOME_UNKNOWN));
  }

  @Override
  Optional<ClaimCode> lookUp(CloseRequest request, RecordBefore before) {
    return endpoint.settleClosing(request, before);
  }
}
