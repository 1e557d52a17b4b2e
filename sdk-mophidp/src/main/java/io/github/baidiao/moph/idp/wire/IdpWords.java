package io.github.baidiao.moph.idp.wire;

import io.github.baidiao.moph.error.MophErrorCode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The words of the contract's error catalogue, and what they are here. */
public final class IdpWords {
  static final String TOKEN_INVALID = "token_invalid";
  static final String REQUEST_INVALID = "request_invalid";
  static final String UPSTREAM_UNAVAILABLE = "upstream_unavailable";

  /** No such proofing at a kiosk of the unit. */
  public static final String KIOSK_UNKNOWN = "kiosk_unknown";

  /** The proofing at the kiosk does not wait any more. */
  public static final String KIOSK_NOT_WAITING = "kiosk_not_waiting";

  private static final Map<String, MophErrorCode> CODES = codes();

  private IdpWords() {}

  private static Map<String, MophErrorCode> codes() {
    Map<String, MophErrorCode> codes = new HashMap<>();
    codes.put(TOKEN_INVALID, MophErrorCode.TOKEN_REFUSED);
    codes.put("right_missing", MophErrorCode.USER_NOT_ALLOWED);
    codes.put("wrong_unit", MophErrorCode.USER_NOT_ALLOWED);
    codes.put("device_token_unknown", MophErrorCode.DEVICE_UNKNOWN);
    codes.put("device_session_ended", MophErrorCode.DEVICE_SIGNED_OUT);
    codes.put("officer_session_ended", MophErrorCode.OFFICER_SIGNED_OUT);
    codes.put("officer_unknown", MophErrorCode.OFFICER_NOT_FOUND);
    codes.put("officer_exists", MophErrorCode.OFFICER_ON_RECORD);
    codes.put("registration_unknown", MophErrorCode.REGISTRATION_NOT_FOUND);
    codes.put("transaction_conflict", MophErrorCode.TRANSACTION_ID_USED);
    codes.put("evidence_damaged", MophErrorCode.EVIDENCE_DAMAGED);
    codes.put(UPSTREAM_UNAVAILABLE, MophErrorCode.SOURCE_UNREACHABLE);
    codes.put(KIOSK_UNKNOWN, MophErrorCode.KIOSK_ENTRY_GONE);
    codes.put(KIOSK_NOT_WAITING, MophErrorCode.KIOSK_ENTRY_GONE);
    codes.put("registration_mismatch", MophErrorCode.REGISTRATION_OF_ANOTHER);
    return Collections.unmodifiableMap(codes);
  }

  /** Returns the code of a word; one that is not known says no more than that it was refused. */
  static MophErrorCode code(String word) {
    return CODES.getOrDefault(word, MophErrorCode.REFUSED);
  }
}
