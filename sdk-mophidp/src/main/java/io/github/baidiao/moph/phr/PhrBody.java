package io.github.baidiao.moph.phr;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;

/**
 * What is sent, as the JSON that the service takes: of the codec, or of a program that writes it
 * itself. Immutable; {@code toString} is masked.
 */
public final class PhrBody {
  private static final String LABEL = "application/json; charset=utf-8";

  private final byte[] json;

  private PhrBody(byte[] json) {
    this.json = json;
  }

  /** Takes an object in JSON and UTF-8 as it is, copied. */
  public static PhrBody ofJson(byte[] json) {
    return new PhrBody(json.clone());
  }

  /** Returns a copy of the JSON, in UTF-8. */
  public byte[] json() {
    return json.clone();
  }

  /**
   * Puts it into a call, if its list has something in it.
   *
   * @throws MophException {@code MOPH-103} for what is no object with such a list, {@code MOPH-907}
   *     for an empty list
   */
  HttpCall in(HttpCall call, String list) {
    StrictObject body = parsed();
    boolean none = !body.has(list) || body.objects(list).isEmpty();
    if (none) {
      throw MophException.of(MophErrorCode.PHR_LIST_EMPTY, list);
    }
    return call.body(LABEL, json);
  }

  /** Puts it into a call; for what has no list. */
  HttpCall in(HttpCall call) {
    parsed();
    return call.body(LABEL, json);
  }

  private StrictObject parsed() {
    return StrictObject.parse(json, MophErrorCode.REQUEST_INVALID);
  }

  @Override
  public String toString() {
    return "PhrBody[" + json.length + " bytes]";
  }
}
