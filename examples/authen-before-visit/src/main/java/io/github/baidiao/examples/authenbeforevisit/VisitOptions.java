package io.github.baidiao.examples.authenbeforevisit;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.agent.AgentPatient;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the command line asks for; checked before anything is read or sent. */
record VisitOptions(
    URI agent,
    HospitalCode hospital,
    MobileNumber mobile,
    Optional<String> hn,
    String visit,
    Optional<String> claimType,
    Optional<String> reader,
    Optional<String> simulated,
    Optional<Path> slip,
    Path store,
    boolean live) {
  private static final Set<String> WITH_VALUE =
      Set.of(
          "--agent",
          "--hcode",
          "--mobile",
          "--hn",
          "--visit",
          "--claim-type",
          "--reader",
          "--simulated",
          "--slip",
          "--store");

  static final String USAGE =
      """
      --agent URL --hcode 99999 --mobile 0812345678
        [--hn HN] [--visit VN] [--claim-type PG0060001] [--reader NAME | --simulated PERSON]
        [--slip slip.png] [--store visits.csv]
        [--live]  ใช้งานจริง ต้องเลือก --claim-type เอง | real work; --claim-type is needed then""";

  /** A command line that cannot be understood. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String option;

    Wrong(String option) {
      super(option);
      this.option = option;
    }

    String thai() {
      return "ตัวเลือกไม่ถูกต้องหรือขาด: " + option;
    }

    String english() {
      return "Wrong or missing: " + option + System.lineSeparator() + USAGE;
    }
  }

  static boolean wantsHelp(String... args) {
    return List.of(args).contains("--help");
  }

  /**
   * Reads the command line.
   *
   * @throws Wrong for options it does not know
   * @throws io.github.baidiao.core.error.SdkException for values that cannot be
   */
  static VisitOptions parse(String... args) {
    Map<String, String> given = new HashMap<>();
    Iterator<String> words = List.of(args).iterator();
    while (words.hasNext()) {
      String option = words.next();
      boolean hasValue = WITH_VALUE.contains(option);
      if (!(option.equals("--live") || (hasValue && words.hasNext()))) {
        throw new Wrong(option);
      }
      given.put(option, hasValue ? words.next() : "");
    }
    if (given.containsKey("--reader") && given.containsKey("--simulated")) {
      throw new Wrong("--reader + --simulated");
    }
    // What is billed for real is for a person to choose.
    if (given.containsKey("--live")) {
      needed(given, "--claim-type");
    }
    return new VisitOptions(
        uri(needed(given, "--agent")),
        HospitalCode.of(needed(given, "--hcode")),
        MobileNumber.of(needed(given, "--mobile")),
        Optional.ofNullable(given.get("--hn")),
        visit(given.getOrDefault("--visit", numberByTime())),
        Optional.ofNullable(given.get("--claim-type")),
        Optional.ofNullable(given.get("--reader")),
        Optional.ofNullable(given.get("--simulated")),
        Optional.ofNullable(given.get("--slip")).map(Path::of),
        Path.of(given.getOrDefault("--store", "visits.csv")),
        given.containsKey("--live"));
  }

  AgentSettings agentSettings() {
    return AgentSettings.builder().baseUrl(agent).hospitalCode(hospital).build();
  }

  /** Returns the claim type asked for, or the first that NHSO offers this patient. */
  ClaimType claimTypeFor(AgentPatient patient) {
    return patient.claimTypes().stream()
        .filter(offered -> claimType.isEmpty() || claimType.get().equals(offered.code()))
        .findFirst()
        .or(() -> patient.claimTypes().isEmpty() ? claimType.map(ClaimType::of) : Optional.empty())
        .orElseThrow(() -> NhsoException.of(NhsoErrorCode.CLAIM_TYPE_NOT_OFFERED));
  }

  private static String needed(Map<String, String> given, String option) {
    return Optional.ofNullable(given.get(option)).orElseThrow(() -> new Wrong(option));
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new Wrong("--agent");
    }
  }

  // It becomes a cell of a CSV file.
  private static String visit(String text) {
    if (!text.matches("[A-Za-z0-9/_-]{1,30}")) {
      throw new Wrong("--visit");
    }
    return text;
  }

  private static String numberByTime() {
    return DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT)
        .format(LocalDateTime.now(ZoneId.of("Asia/Bangkok")));
  }
}
