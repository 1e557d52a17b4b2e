package io.github.baidiao.nhso.outbox;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.outbox.Lane;
import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.endpoint.AuthenCodeRequest;
import io.github.baidiao.nhso.endpoint.BeforeSending;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.endpoint.RecordBefore;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gets claim codes without a card through the outbox: {@link #message} queues a request, and this
 * is the sender of the lane {@code authen-code}. Thread-safe.
 *
 * <p>As with {@link CloseRightsQueue} a request is sent once at most, and a code that may have been
 * issued is looked for and then left to a person ({@code NHSO-105}). The code is one of the day on
 * which it is sent: a message that waits over midnight may as well be given an expiry.
 */
public final class ClaimCodeQueue extends OnceSender<AuthenCodeRequest> {
  /** What the lane is called. */
  public static final String KIND = "authen-code";

  private final NhsoEndpoint endpoint;

  private ClaimCodeQueue(NhsoEndpoint endpoint, OnceSettings settings) {
    super(lane(endpoint.hospitalCode()), settings, NhsoErrorCode.OUTCOME_UNKNOWN);
    this.endpoint = endpoint;
  }

  /** Returns the sender for that client's hospital; the client stays the program's own to close. */
  public static ClaimCodeQueue over(NhsoEndpoint endpoint) {
    return over(endpoint, OnceSettings.builder().build());
  }

  /** Returns the sender for that client's hospital; the client stays the program's own to close. */
  public static ClaimCodeQueue over(NhsoEndpoint endpoint, OnceSettings settings) {
    return new ClaimCodeQueue(endpoint, settings);
  }

  /** Returns the lane of a hospital. */
  public static Lane lane(HospitalCode hospital) {
    return Lane.of(KIND, hospital);
  }

  /**
   * Returns the message that asks for a code, for a program that need not send itself. A
   * transaction id is queued once: the same one again changes nothing. Requests for one patient
   * follow one another.
   */
  public static OutboxMessage message(HospitalCode hospital, AuthenCodeRequest request) {
    return OutboxMessage.builder()
        .lane(lane(hospital))
        .reference(ReferenceText.of(request.transactionId()))
        .orderedBy(request.citizenId().value())
        .payload(AuthenCodeJson.utf8(request))
        .build();
  }

  @Override
  AuthenCodeRequest read(byte[] payload) {
    return AuthenCodeJson.read(payload);
  }

  @Override
  SendResult call(AuthenCodeRequest request, boolean careful, BeforeSending beforeSending) {
    try {
      return endpoint
          .issueAuthenCode(request, careful ? unlessOnRecord(beforeSending) : beforeSending)
          .match(
              issued ->
                  SendResult.sent(
                      CodeReceipt.builder()
                          .code(issued.code())
                          .settledByLookUp(issued.wasSettledByLookUp())
                          .onRecordBefore(issued.wasOnRecordBefore())
                          .build()
                          .utf8()),
              refused ->
                  SendResult.refused(
                      NhsoErrorCode.REFUSED,
                      CodeReceipt.builder().serverText(refused.serverText()).build().utf8()),
              unknown -> SendResult.unknown(NhsoErrorCode.OUTCOME_UNKNOWN));
    } catch (OnRecord e) {
      return SendResult.refused(
          NhsoErrorCode.ON_RECORD_ALREADY,
          CodeReceipt.builder().mayBeThisVisits(e.codes).build().utf8());
    }
  }

  private static BeforeSending unlessOnRecord(BeforeSending beforeSending) {
    return (before, mayBeThisVisits) -> {
      if (!mayBeThisVisits.isEmpty()) {
        throw new OnRecord(mayBeThisVisits);
      }
      beforeSending.told(before, mayBeThisVisits);
    };
  }

  @Override
  Optional<ClaimCode> lookUp(AuthenCodeRequest request, RecordBefore before) {
    return endpoint.settleAuthenCode(request, before);
  }

  /** Ends a call before anything is sent. */
  private static final class OnRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ClaimCode> codes;

    OnRecord(List<ClaimCode> codes) {
      super(null, null, false, false);
      this.codes = new ArrayList<>(codes);
    }
  }
}
