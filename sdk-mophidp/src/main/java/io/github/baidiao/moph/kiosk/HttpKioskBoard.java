package io.github.baidiao.moph.kiosk;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.DeviceSession;
import io.github.baidiao.moph.idp.IdpPaths;
import io.github.baidiao.moph.idp.IdpSettings;
import io.github.baidiao.moph.idp.OfficerSession;
import io.github.baidiao.moph.idp.wire.IdpFields;
import io.github.baidiao.moph.idp.wire.IdpHttp;
import io.github.baidiao.moph.idp.wire.IdpReply;
import io.github.baidiao.moph.idp.wire.IdpRequest;
import io.github.baidiao.moph.idp.wire.IdpWords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A board that the identity provider keeps, so that kiosk and staff are two programs on two
 * machines: the kiosk's paths of {@code docs/openapi/moph-idp.yaml}. Thread-safe; close it when the
 * program is done. Every call may come twice, so it is repeated by itself within the time limits.
 */
public final class HttpKioskBoard implements AutoCloseable {
  private static final int LONGEST_REASON = 200;

  private final IdpHttp http;
  private final IdpPaths paths;

  private HttpKioskBoard(IdpSettings settings) {
    http = IdpHttp.create(settings.baseUrl(), settings.http(), settings.token());
    paths = settings.paths();
  }

  /** Makes a client. Nothing is sent yet. */
  public static HttpKioskBoard connect(IdpSettings settings) {
    return new HttpKioskBoard(settings);
  }

  /** Returns the board as the kiosk sees it that is signed in as this device. */
  public KioskBoard kiosk(DeviceSession device) {
    return new KioskBoard() {
      @Override
      public KioskState submit(KioskSubmission submission) {
        return KioskWire.state(
            http.send(
                    KioskWire.written(
                        IdpRequest.repeatable("idp-kioskSubmit", paths.kioskSubmit())
                            .ofDevice(device.session()),
                        submission))
                .result());
      }

      @Override
      public KioskState state(UUID transactionId) {
        return asked("idp-kioskState", paths.kioskState(), transactionId);
      }

      @Override
      public KioskState withdraw(UUID transactionId) {
        return asked("idp-kioskWithdraw", paths.kioskWithdraw(), transactionId);
      }

      private KioskState asked(String operation, String path, UUID transactionId) {
        return KioskWire.state(
            http.send(
                    about(IdpRequest.repeatable(operation, path), transactionId)
                        .ofDevice(device.session()))
                .result());
      }
    };
  }

  /** Returns the board as the officer sees it whose PIN was accepted. */
  public KioskStaffBoard staff(OfficerSession officer) {
    return new KioskStaffBoard() {
      @Override
      public List<KioskTicket> waiting() {
        return http.send(
                IdpRequest.repeatable("idp-kioskWaiting", paths.kioskWaiting())
                    .ofOfficer(officer.session()))
            .result()
            .needAll("waiting", KioskWire::ticket);
      }

      @Override
      public Optional<KioskSubmission> fetch(UUID transactionId) {
        IdpReply reply =
            http.send(
                about(IdpRequest.repeatable("idp-kioskFetch", paths.kioskFetch()), transactionId)
                    .ofOfficer(officer.session()));
        return isGone(reply)
            ? Optional.empty()
            : Optional.of(KioskWire.submission(reply.result(), transactionId));
      }

      @Override
      public boolean release(UUID transactionId, String registrationId) {
        IdpRequest request =
            about(IdpRequest.repeatable("idp-kioskRelease", paths.kioskRelease()), transactionId)
                .ofOfficer(officer.session())
                .with("registration_id", registrationId);
        return decided(http.send(request), "released");
      }

      @Override
      public boolean cancel(UUID transactionId, String reason) {
        if (reason.trim().isEmpty() || reason.length() > LONGEST_REASON) {
          throw MophException.of(MophErrorCode.REQUEST_INVALID, "reason");
        }
        IdpRequest request =
            about(IdpRequest.repeatable("idp-kioskCancel", paths.kioskCancel()), transactionId)
                .ofOfficer(officer.session())
                .with("reason", reason);
        return decided(http.send(request), "cancelled");
      }
    };
  }

  private static IdpRequest about(IdpRequest request, UUID transactionId) {
    return request.with("transaction_id", transactionId.toString());
  }

  private static boolean isGone(IdpReply reply) {
    return reply.is(IdpWords.KIOSK_UNKNOWN) || reply.is(IdpWords.KIOSK_NOT_WAITING);
  }

  private static boolean decided(IdpReply reply, String state) {
    if (isGone(reply)) {
      return false;
    }
    IdpFields f = reply.result();
    if (!f.word("state").equals(state)) {
      throw f.invalid("state");
    }
    return true;
  }

  /** Ends the calls that run. */
  @Override
  public void close() {
    http.close();
  }
}
