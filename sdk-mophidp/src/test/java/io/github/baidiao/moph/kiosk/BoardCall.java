package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.idp.Samples;
import java.util.function.BiFunction;

/** Each call of the board with invented values, named as the contract's operation. */
enum BoardCall {
  kioskSubmit((kiosk, staff) -> kiosk.submit(BoardSamples.submission())),
  kioskState((kiosk, staff) -> kiosk.state(BoardSamples.TRANSACTION)),
  kioskWithdraw((kiosk, staff) -> kiosk.withdraw(BoardSamples.TRANSACTION)),
  kioskWaiting((kiosk, staff) -> staff.waiting()),
  kioskFetch((kiosk, staff) -> staff.fetch(BoardSamples.TRANSACTION)),
  kioskRelease(
      (kiosk, staff) -> staff.release(BoardSamples.TRANSACTION, Samples.REGISTRATION.value())),
  kioskCancel((kiosk, staff) -> staff.cancel(BoardSamples.TRANSACTION, "ภาพใบหน้าไม่ชัด"));

  private final BiFunction<KioskBoard, KioskStaffBoard, Object> call;

  BoardCall(BiFunction<KioskBoard, KioskStaffBoard, Object> call) {
    this.call = call;
  }

  Object on(HttpKioskBoard board) {
    return call.apply(board.kiosk(Samples.device()), board.staff(Samples.officerSession()));
  }

  /** Tells what came of it, in words. */
  String told(HttpKioskBoard board) {
    try {
      Object result = on(board);
      return result instanceof KioskState state ? stated(state) : result.toString();
    } catch (SdkException e) {
      return e.code().id();
    }
  }

  private static String stated(KioskState state) {
    return state.match(
        waiting -> "waiting " + waiting.expiresAt(),
        released ->
            String.join(
                " ",
                "released",
                released.registrationId(),
                released.token().otp(),
                released.token().expiresAt().toString()),
        cancelled -> "cancelled " + cancelled.reason(),
        withdrawn -> "withdrawn",
        expired -> "expired");
  }
}
