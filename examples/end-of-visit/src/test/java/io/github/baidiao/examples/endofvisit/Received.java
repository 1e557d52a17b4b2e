package io.github.baidiao.examples.endofvisit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has arrived at the services. Thread-safe. */
final class Received {
  /** A code that NHSO has given. */
  record Code(String citizenId, String code, String json) {}

  // NHSO shows some codes late, so that no look-up tells and a person has to.
  private static final int SHOWN_LATE = 4;

  private final Map<String, List<String>> visits = new LinkedHashMap<>();
  private final Map<String, List<Code>> closings = new LinkedHashMap<>();
  private final Map<String, List<Code>> claimCodes = new LinkedHashMap<>();
  private int given;

  synchronized void visit(String vn, String reason) {
    visits.computeIfAbsent(vn, any -> new ArrayList<>()).add(reason);
  }

  /** Gives a new code each time, as NHSO might: twice sent is twice closed. */
  synchronized String closing(String vn, String citizenId) {
    return give(closings, vn, citizenId, "EP");
  }

  synchronized String claimCode(String transaction, String citizenId) {
    return give(claimCodes, transaction, citizenId, "PP");
  }

  private String give(Map<String, List<Code>> all, String key, String citizenId, String kind) {
    String code = kind + "%010d".formatted(++given);
    String json =
        """
        {"hospital": {"hcode": "99999", "hname": "โรงพยาบาลสมมติ"}, "claimCode": "%s",
         "service": {"code": "PG0060001", "name": "ทั่วไป"}}\
        """
            .formatted(code);
    all.computeIfAbsent(key, any -> new ArrayList<>()).add(new Code(citizenId, code, json));
    return code;
  }

  /** Returns what a look-up tells of a person. */
  synchronized List<String> histories(String citizenId) {
    List<String> told = new ArrayList<>();
    for (Map<String, List<Code>> all : List.of(closings, claimCodes)) {
      all.forEach(
          (key, codes) ->
              codes.stream()
                  .filter(code -> code.citizenId().equals(citizenId) && !isShownLate(key))
                  .forEach(code -> told.add(code.json())));
    }
    return told;
  }

  private static boolean isShownLate(String key) {
    return Integer.parseInt(key.replaceAll("[^0-9]", "")) % SHOWN_LATE == 0;
  }

  synchronized List<String> visit(String vn) {
    return List.copyOf(visits.getOrDefault(vn, List.of()));
  }

  synchronized List<Code> closing(String vn) {
    return List.copyOf(closings.getOrDefault(vn, List.of()));
  }

  synchronized List<Code> claimCode(String transaction) {
    return List.copyOf(claimCodes.getOrDefault(transaction, List.of()));
  }
}
