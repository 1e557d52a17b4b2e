package io.github.baidiao.examples.stationagent.page;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.examples.stationagent.server.Problem;
import io.github.baidiao.examples.stationagent.server.RecentProblems;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What went wrong last, at the readers and in answers to programs, as the page shows it. */
record LastErrors(RecentErrors ofReaders, RecentProblems ofAnswers) {
  private static final int MOST = 10;

  List<Map<String, Object>> latestFirst() {
    return Stream.concat(
            ofReaders.latestFirst().stream().map(LastErrors::ofReader),
            ofAnswers.latest().stream().map(LastErrors::ofAnswer))
        .sorted(
            Comparator.comparing((Map<String, Object> error) -> (String) error.get("time"))
                .reversed())
        .limit(MOST)
        .toList();
  }

  private static Map<String, Object> ofReader(RecentErrors.Happened happened) {
    return Map.of(
        "time", StatusHandler.text(happened.time()),
        "code", happened.code().id(),
        "th", happened.code().operatorText().thai(),
        "en", happened.code().operatorText().english());
  }

  private static Map<String, Object> ofAnswer(RecentProblems.Seen seen) {
    Optional<CardErrorCode> card =
        Arrays.stream(CardErrorCode.values())
            .filter(code -> code.id().equals(seen.code()))
            .findFirst();
    return Map.of(
        "time",
        StatusHandler.text(seen.at()),
        "code",
        seen.code(),
        "th",
        card.map(code -> code.operatorText().thai()).orElseGet(() -> thai(seen)),
        "en",
        card.map(code -> code.operatorText().english())
            .orElse("A program was answered with HTTP " + seen.status() + "."));
  }

  private static String thai(RecentProblems.Seen seen) {
    return Arrays.stream(Problem.values())
        .filter(problem -> problem.name().equals(seen.code()))
        .map(Problem::thai)
        .findFirst()
        .orElse("โปรแกรมที่เรียกใช้ได้รับคำตอบ HTTP " + seen.status());
  }
}
