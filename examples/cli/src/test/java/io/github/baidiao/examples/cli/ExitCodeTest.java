package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExitCodeTest {
  /** Every code there is, by exit code, as {@code docs/cli.md} has it. */
  private static final Map<Integer, String> TABLE =
      Map.ofEntries(
          Map.entry(
              1,
              "CLI-108 CLI-199 HTTP-134 HTTP-141 HTTP-142 MOPH-412 MOPH-514 MOPH-515 MOPH-701"
                  + " MOPH-703 OUTBOX-105 OUTBOX-405"),
          Map.entry(
              2,
              "CARD-301 CARD-302 CLI-101 CLI-102 CLI-103 CLI-104 CLI-106 CLI-107 CLI-109"
                  + " CLI-110 CLI-111 CLI-120 CLI-121 CLI-122 CLI-123 CLI-124 CLI-125 CLI-126"
                  + " CLI-127 CLI-130 CLI-131 CLI-140 CLI-141 CLI-142 CLI-150 CLI-151 CLI-152 CLI-154 CORE-101 CORE-102 CORE-103"
                  + " CORE-104 CORE-105 CORE-106 CORE-107 CORE-201 CORE-202 FACE-304 HTTP-131"
                  + " HTTP-132 HTTP-133 MOPH-102 MOPH-103 MOPH-601 MOPH-602 MOPH-603 MOPH-604"
                  + " MOPH-611 MOPH-702 MOPH-802 MOPH-907 MOPH-911 MOPH-912 MOPH-913 MOPH-921 MOPH-922 MOPH-923 MOPH-924 MOPH-926 MOPH-928 MOPH-929 NHSO-107 NHSO-109"
                  + " NHSO-110 NHSO-301 NHSO-302 NHSO-305 NHSO-401 NHSO-402 NHSO-403 NHSO-404 NHSO-405 NHSO-406 NHSO-407"
                  + " NHSO-408 NHSO-409 NHSO-410 NHSO-411 NHSO-412 NHSO-415 NHSO-417 NHSO-501 NHSO-502"
                  + " NHSO-503 NHSO-505 OUTBOX-101 OUTBOX-102 OUTBOX-103 OUTBOX-104"),
          Map.entry(
              10,
              "CARD-201 CARD-202 CARD-203 CARD-204 CARD-205 CARD-206 CARD-207 CARD-208"
                  + " CARD-209 CARD-210 CARD-401 CARD-411 CARD-412 CARD-413 CARD-414 CARD-415"
                  + " CARD-416 CLI-105 MOPH-504 MOPH-507 NHSO-103"),
          Map.entry(11, "CARD-101 CARD-102 CARD-103 CARD-104 CARD-105 CARD-106 CARD-107 NHSO-102"),
          Map.entry(
              20,
              "HTTP-400 HTTP-401 HTTP-403 HTTP-429 MOPH-104 MOPH-201 MOPH-202 MOPH-203"
                  + " MOPH-301 MOPH-302 MOPH-303 MOPH-304 MOPH-305 MOPH-306 MOPH-401 MOPH-403"
                  + " MOPH-404 MOPH-407 MOPH-408 MOPH-409 MOPH-410 MOPH-411 MOPH-415 MOPH-501"
                  + " MOPH-502 MOPH-503 MOPH-505 MOPH-506 MOPH-508 MOPH-509 MOPH-510 MOPH-511"
                  + " MOPH-517 MOPH-518 MOPH-519 MOPH-804 MOPH-901 MOPH-902 MOPH-903 NHSO-104 NHSO-201 NHSO-202 NHSO-203"
                  + " NHSO-303 NHSO-304 NHSO-413"),
          Map.entry(
              21,
              "HTTP-101 HTTP-102 HTTP-103 HTTP-104 HTTP-105 HTTP-111 HTTP-112 HTTP-113"
                  + " HTTP-114 HTTP-121 HTTP-122 HTTP-251 HTTP-252 HTTP-253 HTTP-254 HTTP-255"
                  + " HTTP-256 HTTP-257 HTTP-258 HTTP-259 HTTP-300 HTTP-404 HTTP-500 HTTP-503"
                  + " MOPH-101 MOPH-105 MOPH-204 MOPH-205 MOPH-413 MOPH-414 MOPH-704 MOPH-801"
                  + " MOPH-805 MOPH-904 MOPH-925 NHSO-101 NHSO-106 NHSO-108 NHSO-504"),
          Map.entry(
              22,
              "CARD-402 HTTP-106 MOPH-402 MOPH-405 MOPH-406 MOPH-516 MOPH-803 MOPH-906 NHSO-105"
                  + " NHSO-111 NHSO-414 NHSO-416 OUTBOX-404"),
          Map.entry(30, "MOPH-513"),
          Map.entry(31, "MOPH-512"),
          Map.entry(32, "FACE-201 FACE-202 FACE-203"),
          Map.entry(33, "FACE-101 FACE-102 FACE-103 FACE-104 FACE-105"),
          Map.entry(34, "FACE-301 FACE-302 FACE-303 FACE-305"),
          Map.entry(40, "MOPH-622 MOPH-623 MOPH-624"),
          Map.entry(41, "MOPH-612 MOPH-621 MOPH-625"),
          Map.entry(
              60,
              "OUTBOX-201 OUTBOX-202 OUTBOX-203 OUTBOX-204 OUTBOX-205 OUTBOX-206 OUTBOX-207"
                  + " OUTBOX-301 OUTBOX-302 OUTBOX-303 OUTBOX-304"),
          Map.entry(61, "OUTBOX-401 OUTBOX-402 OUTBOX-403 OUTBOX-406"),
          Map.entry(62, "MOPH-905"),
          Map.entry(63, "MOPH-927"));

  @Test
  void everyErrorHasTheExitCodeOfTheTable() {
    Map<Integer, String> actual =
        Stream.<ErrorCode[]>of(
                CliErrorCode.values(),
                CoreErrorCode.values(),
                CardErrorCode.values(),
                FaceErrorCode.values(),
                NhsoErrorCode.values(),
                MophErrorCode.values(),
                HttpErrorCode.values(),
                OutboxErrorCode.values())
            .flatMap(Arrays::stream)
            .collect(
                Collectors.groupingBy(
                    code -> ExitCode.of(code).number(),
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        codes ->
                            codes.stream()
                                .map(ErrorCode::id)
                                .sorted()
                                .collect(Collectors.joining(" ")))));

    Map<Integer, String> expected = new TreeMap<>(TABLE);
    expected.put(50, "CLI-143 CLI-153");
    assertThat(new TreeMap<>(actual)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(CliErrorCode.class)
  void everyCodeOfOursHasBothTexts(CliErrorCode code) {
    for (Locale locale : new Locale[] {Locale.forLanguageTag("th"), Locale.ENGLISH}) {
      assertThat(code.operatorText().whatHappened(locale)).isNotBlank();
      assertThat(code.operatorText().whatToDo(locale)).isNotBlank();
    }
    assertThat(code.operatorText().thai()).containsPattern("[ก-๙]");
  }

  @Test
  void whatNobodyExpectedIsOneSentenceWithoutItsMessage() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell =
        new Shell(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            err,
            Map.of(),
            StandardCharsets.UTF_8,
            false,
            false);

    int exitCode =
        new ErrorReport(Output.of(shell)).report(new IllegalStateException("about 1100000000016"));

    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("CLI-199", "java.lang.IllegalStateException")
        .doesNotContain("1100000000016", "\tat ");
  }
}
