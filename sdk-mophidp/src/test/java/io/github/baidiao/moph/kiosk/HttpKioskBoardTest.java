package io.github.baidiao.moph.kiosk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.baidiao.moph.idp.TestIdp.example;
import static io.github.baidiao.moph.idp.TestIdp.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.Samples;
import io.github.baidiao.moph.idp.TestIdp;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The board over HTTP, against the examples of the contract. */
class HttpKioskBoardTest {
  private static TestIdp server;
  private static HttpKioskBoard board;
  private static KioskBoard kiosk;
  private static KioskStaffBoard staff;

  @BeforeAll
  static void start() {
    server = new TestIdp();
    board = HttpKioskBoard.connect(server.settings().build());
    kiosk = board.kiosk(Samples.device());
    staff = board.staff(Samples.officerSession());
  }

  @AfterAll
  static void stop() {
    board.close();
    server.close();
    assertThat(server.violations()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          waiting   | waiting 2026-11-21T02:30:00Z
          released  | released 5e8b1c3a-9f24-4d6e-b7a0-3c2d1e0f9a8b 493027 2026-11-21T02:34:00Z
          cancelled | cancelled ภาพใบหน้าไม่ชัด กรุณาติดต่อเจ้าหน้าที่
          withdrawn | withdrawn
          expired   | expired
          """)
  void everyStateIsToldToTheKiosk(String state, String told) {
    for (BoardCall call :
        List.of(BoardCall.kioskSubmit, BoardCall.kioskState, BoardCall.kioskWithdraw)) {
      server.answering(example(call.name(), "200", state));

      assertThat(call.told(board)).isEqualTo(told);
      assertThat(server.posts()).containsExactly(call.name());
    }
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource({
    "kioskSubmit, 400, request_invalid, MOPH-103",
    "kioskSubmit, 401, token_invalid, MOPH-401",
    "kioskSubmit, 403, device_session_ended, MOPH-407",
    "kioskSubmit, 403, right_missing, MOPH-404",
    "kioskSubmit, 409, kiosk_busy, MOPH-104",
    "kioskSubmit, 409, transaction_conflict, MOPH-412",
    "kioskSubmit, 422, consent_missing, MOPH-104",
    "kioskSubmit, 429, too_many_requests, HTTP-429",
    "kioskSubmit, 500, server_error, HTTP-500",
    "kioskState, 403, device_session_ended, MOPH-407",
    "kioskState, 404, kiosk_unknown, MOPH-517",
    "kioskState, 500, server_error, HTTP-500",
    "kioskWithdraw, 404, kiosk_unknown, MOPH-517",
    "kioskWithdraw, 401, token_invalid, MOPH-401",
    "kioskWaiting, 403, officer_session_ended, MOPH-408",
    "kioskWaiting, 500, server_error, HTTP-500",
    "kioskFetch, 404, kiosk_unknown, Optional.empty",
    "kioskFetch, 409, kiosk_not_waiting, Optional.empty",
    "kioskFetch, 403, officer_session_ended, MOPH-408",
    "kioskRelease, 404, kiosk_unknown, false",
    "kioskRelease, 404, registration_unknown, MOPH-411",
    "kioskRelease, 409, kiosk_not_waiting, false",
    "kioskRelease, 409, registration_mismatch, MOPH-415",
    "kioskRelease, 200, released, true",
    "kioskCancel, 404, kiosk_unknown, false",
    "kioskCancel, 409, kiosk_not_waiting, false",
    "kioskCancel, 403, officer_session_ended, MOPH-408",
    "kioskCancel, 200, cancelled, true"
  })
  void answerComesTo(BoardCall call, String status, String example, String told) {
    server.answering(example(call.name(), status, example));

    assertThat(call.told(board)).isEqualTo(told);
  }

  @Test
  void staffSeesWhoWaits() {
    server.answering(example("kioskWaiting", "200", "one"));
    assertThat(staff.waiting())
        .singleElement()
        .satisfies(
            ticket -> {
              assertThat(ticket.transactionId()).isEqualTo(BoardSamples.TRANSACTION);
              assertThat(ticket.deviceName()).isEqualTo("ตู้ 1");
              assertThat(ticket.nameTh().full()).isEqualTo("นาย ทดสอบ ระบบดี");
              assertThat(ticket.citizenId().value()).isEqualTo("1100000000016");
              assertThat(ticket.similarity()).isEqualTo(0.71);
              assertThat(ticket.decision().name()).isEqualTo("MATCH");
              assertThat(ticket.submittedAt()).hasToString("2026-11-21T02:20:00Z");
              assertThat(ticket.expiresAt()).hasToString("2026-11-21T02:30:00Z");
            });
    server.answering(example("kioskWaiting", "200", "none"));
    assertThat(staff.waiting()).isEmpty();
  }

  @Test
  void staffGetsAllThatTheKioskHandedOver() {
    server.answering(example("kioskFetch", "200", "waiting"));

    try (KioskSubmission got = staff.fetch(BoardSamples.TRANSACTION).orElseThrow();
        KioskSubmission sent = BoardSamples.submission()) {
      assertThat(got.holder()).isEqualTo(sent.holder());
      assertThat(got.laserCode()).isEqualTo(sent.laserCode());
      assertThat(got.phone()).isEqualTo(sent.phone());
      assertThat(got.face()).isEqualTo(sent.face());
      assertThat(got.pad()).isEqualTo(sent.pad());
      assertThat(got.consent()).isEqualTo(sent.consent());
      assertThat(got.cardReadAt()).isEqualTo(sent.cardReadAt());
      assertThat(got.chipPhoto().toByteArray())
          .isEqualTo(Base64.getDecoder().decode(BoardSamples.JPEG));
      assertThat(got.frame().sha256()).isEqualTo(sent.frame().sha256());
    }
  }

  @Test
  void submissionOfAnotherIsNoAnswer() {
    server.answering(example("kioskFetch", "200", "waiting"));

    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> staff.fetch(new UUID(1, 2)))
        .satisfies(e -> assertThat(e.code().id()).isEqualTo("MOPH-101"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotUnderstoodIsNeverAnOutcome(BoardCall call) {
    for (String result : List.of("{}", "{\"state\":\"RELEASED\"}", "{\"waiting\":[1]}")) {
      server.answering(json(200, "{\"MessageCode\":200,\"result\":" + result + "}"));
      assertThat(call.told(board)).as(result).isEqualTo("MOPH-101");
    }
  }

  @ParameterizedTest
  @EnumSource
  void lostAnswerIsAskedForAgain(BoardCall call) {
    server.answering(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThat(call.told(board)).isEqualTo("HTTP-105");
    assertThat(server.posts()).containsExactly(call.name(), call.name());
  }

  @Test
  void pictureOfAnotherKindIsNotSent() {
    server.answering(example("kioskSubmit", "200", "waiting"));

    try (KioskSubmission odd =
        BoardSamples.submission(
            FacePicture.of("GIF89a......".getBytes(StandardCharsets.US_ASCII)))) {
      assertThatExceptionOfType(MophException.class)
          .isThrownBy(() -> kiosk.submit(odd))
          .satisfies(e -> assertThat(e.detail()).isEqualTo(Optional.of("picture")));
    }
    assertThat(server.posts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"''", "' '"})
  void cancellationHasAReason(String reason) {
    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> staff.cancel(BoardSamples.TRANSACTION, reason))
        .satisfies(e -> assertThat(e.code().id()).isEqualTo("MOPH-103"));
  }

  @Test
  void nothingPersonalIsSaid() {
    List<String> markers =
        List.of(
            "1100000000016",
            "ทดสอบ",
            "0898765432",
            "ME0123456789",
            "4AAQSkZJRgABAQ",
            "ds_4hT8s",
            "os_8mP2w",
            "ภาพใบหน้า",
            TestIdp.TOKEN);
    String spoiled =
        "{\"MessageCode\":200,\"result\":{\"state\":\"ทดสอบ\",\"waiting\":"
            + "[{\"name_th\":{\"first\":\"ทดสอบ\"},\"citizen_id\":\"1100000000016\"}]}}";
    String refused = "{\"MessageCode\":409,\"code\":\"x\",\"Message\":\"ทดสอบ 1100000000016\"}";
    try (Overheard overheard = new Overheard()) {
      for (BoardCall call : BoardCall.values()) {
        server.answering(json(200, spoiled));
        heard(call, overheard);
        server.answering(json(409, refused));
        heard(call, overheard);
      }
      String heard = overheard.everything();
      assertThat(heard).contains("idp-kioskSubmit", "MOPH-101", "MOPH-104");
      assertThat(markers).noneMatch(heard::contains);
    }
  }

  private static void heard(BoardCall call, Overheard overheard) {
    try {
      overheard.shown(call.on(board));
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }
}
