package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the command line asks for; checked before anything is saved or sent. */
record EndOptions(
    URI phr,
    URI endpoint,
    URI authenStatus,
    Path tokens,
    Hospital hospital,
    String sourceId,
    String database,
    Path keys,
    Optional<String> visit,
    Duration patience,
    boolean live) {
  private static final Set<String> WITH_VALUE =
      Set.of(
          "--phr",
          "--endpoint",
          "--authen-status",
          "--tokens",
          "--hcode",
          "--officer",
          "--source-id",
          "--database",
          "--keys",
          "--visit",
          "--wait");

  static final String USAGE =
      """
      --phr URL --endpoint URL --authen-status URL --tokens FOLDER
        --hcode 99999 --officer 1100000000024 --source-id VENDOR01
        [--database jdbc:sqlite:his.db] [--keys outbox.key] [--visit VN] [--wait SECONDS]
        [--live]  ใช้งานจริง | real work
      FOLDER: phr.txt, endpoint.txt, authen-status.txt
      --database jdbc:mariadb://127.0.0.1/his?user=his | jdbc:postgresql://127.0.0.1/his?user=his
        รหัสผ่านใน HIS_DB_PASSWORD | its password in HIS_DB_PASSWORD\
      """;

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
  static EndOptions parse(String... args) {
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
    return new EndOptions(
        uri(given, "--phr"),
        uri(given, "--endpoint"),
        uri(given, "--authen-status"),
        Path.of(needed(given, "--tokens")),
        new Hospital(
            HospitalCode.of(needed(given, "--hcode")), CitizenId.of(needed(given, "--officer"))),
        needed(given, "--source-id"),
        given.getOrDefault("--database", "jdbc:sqlite:his.db"),
        Path.of(given.getOrDefault("--keys", "outbox.key")),
        Optional.ofNullable(given.get("--visit")),
        seconds(given.getOrDefault("--wait", "60")),
        given.containsKey("--live"));
  }

  /** Returns addresses of all services that answer a plain GET, with a refusal as a rule. */
  List<URI> addresses() {
    return List.of(
        URI.create(phr + "/CodingSystem"),
        URI.create(endpoint + "/api/nhso-claim-detail"),
        URI.create(authenStatus + "/api/check-authen-status"));
  }

  private static String needed(Map<String, String> given, String option) {
    return Optional.ofNullable(given.get(option)).orElseThrow(() -> new Wrong(option));
  }

  private static URI uri(Map<String, String> given, String option) {
    try {
      return URI.create(needed(given, option));
    } catch (IllegalArgumentException e) {
      throw new Wrong(option);
    }
  }

  private static Duration seconds(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      throw new Wrong("--wait");
    }
    return Duration.ofSeconds(Long.parseLong(text));
  }
}
