package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.authen.ServiceHistory;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A look-up that was told its answers, in short: {@code EP1 09:10} is a code of our hospital and
 * service, of a service at ten past nine; {@code h=}, {@code s=} give another hospital or service,
 * a hyphen leaves either or the time out. {@code -} is none, {@code ?} an unclear answer, {@code !}
 * a look-up that fails, {@code #} one with a defect.
 */
public final class Records implements ClaimCodeLookUp {
  private final Deque<String> answers = new ArrayDeque<>();

  public Records told(String... each) {
    answers.clear();
    answers.addAll(Arrays.asList(each));
    return this;
  }

  /** How many of the answers were not asked for. */
  public int left() {
    return answers.size();
  }

  @Override
  public CodesOnRecord of(CitizenId person, LocalDate day) {
    if (!person.equals(Visits.SOMCHAI) || !day.equals(LocalDate.of(2025, 11, 7))) {
      throw new IllegalArgumentException("another person or day");
    }
    String answer = answers.remove().trim();
    switch (answer) {
      case "!":
        throw failure();
      case "#":
        throw new IllegalStateException("a defect of the program's own look-up");
      case "?":
        return CodesOnRecord.unclear();
      case "-":
        return CodesOnRecord.none();
      default:
        return CodesOnRecord.all(codes(answer));
    }
  }

  private static SdkException failure() {
    return NhsoException.of(NhsoErrorCode.ANSWER_INVALID);
  }

  private static List<ServiceHistory> codes(String answer) {
    return Arrays.stream(answer.split(","))
        .map(String::trim)
        .map(Records::code)
        .collect(Collectors.toList());
  }

  private static ServiceHistory code(String text) {
    String[] parts = text.split(" ");
    return ServiceHistory.builder()
        .claimCode(ClaimCode.of(parts[0]))
        .serviceDateTime(
            parts[1].equals("-")
                ? Optional.empty()
                : BangkokTime.parse("2025-11-07T" + parts[1] + ":59"))
        .hospital(
            option(parts, "h=", "99999")
                .map(code -> HospitalRef.of(HospitalCode.of(code), Optional.empty())))
        .service(option(parts, "s=", "PG0060001").map(ClaimType::of))
        .build();
  }

  private static Optional<String> option(String[] parts, String name, String usual) {
    String given =
        Arrays.stream(parts)
            .filter(part -> part.startsWith(name))
            .map(part -> part.substring(name.length()))
            .findFirst()
            .orElse(usual);
    return given.equals("-") ? Optional.empty() : Optional.of(given);
  }
}
