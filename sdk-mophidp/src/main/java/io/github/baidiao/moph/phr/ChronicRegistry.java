package io.github.baidiao.moph.phr;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.envelope.Envelope;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** The register of chronic diseases, where an empty list deletes all of one disease. */
final class ChronicRegistry {
  private static final Pattern CD_CODE = Pattern.compile("[0-9A-Za-z]{1,10}");

  private ChronicRegistry() {}

  static PhrResult remove(PhrCalls calls, String cdCode, Collection<String> refs) {
    List<String> some = new ArrayList<>(refs);
    if (some.isEmpty()) {
      throw MophException.of(MophErrorCode.PHR_LIST_EMPTY, "registrations to remove");
    }
    for (String ref : some) {
      if (ref.trim().isEmpty()) {
        throw MophException.of(MophErrorCode.REQUEST_INVALID, "number of a registration");
      }
    }
    return calls.remove(removal("remove", cdCode).json(some));
  }

  static PhrResult removeAll(PhrCalls calls, String cdCode) {
    return calls.remove(removal("removeAll", cdCode).json(Collections.emptyList()));
  }

  private static HttpCall removal(String name, String cdCode) {
    return HttpCall.post(
            "PatientChronicRegisterv1-" + name, "/PatientChronicRegisterv1", Repeatability.UNSAFE)
        .query("mode", "remove")
        .query("cd_code", checked(cdCode));
  }

  static List<String> list(PhrCalls calls, HospitalCode unit, String cdCode) {
    Envelope answer =
        calls.ask(
            Summaries.about("patient_chronic_registry", unit).query("cd_code", checked(cdCode)));
    return Summaries.texts(answer);
  }

  private static String checked(String cdCode) {
    if (!CD_CODE.matcher(cdCode).matches()) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "cd_code");
    }
    return cdCode;
  }
}
