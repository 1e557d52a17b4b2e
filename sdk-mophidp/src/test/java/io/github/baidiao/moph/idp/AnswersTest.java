package io.github.baidiao.moph.idp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.baidiao.moph.idp.TestIdp.example;
import static io.github.baidiao.moph.idp.TestIdp.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.error.MophException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each example of the contract, and what the client makes of it. */
class AnswersTest {
  // Of a lost answer's look-up, and of the kiosk's own client.
  private static final Set<String> ELSEWHERE = Set.of("lookUpOfficer");

  private static TestIdp server;
  private static MophIdp idp;

  @BeforeAll
  static void start() {
    server = new TestIdp();
    idp = MophIdp.connect(server.settings().build());
  }

  @AfterAll
  static void stop() {
    idp.close();
    server.close();
    assertThat(server.violations()).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          registerOfficer | registered        | 7f0c2b6a-1d3e-4c55-9a68-2f1e6b7c8d90
          registerDevice  | registered        | 0a9f7c7e-55f0-4a5c-8f0e-6d1f2b3c4d5e dt_Zk3vX9qLr7TnB2wYc5HsJ8mP
          signIn          | signed_in         | 99999 โรงพยาบาลทดสอบ เวชระเบียน 1 ds_4hT8sLw2QxV6nRb9KcYj 2026-11-21T12:00:00Z
          officerByCard   | registered        | 7f0c2b6a-1d3e-4c55-9a68-2f1e6b7c8d90 นาง สมมุติ พิสูจน์ดี
          officerByCard   | not_registered    | NotRegistered
          checkPin        | accepted          | 7f0c2b6a-1d3e-4c55-9a68-2f1e6b7c8d90 os_8mP2wYc5HsJZk3vX9qLr 2026-11-21T10:00:00Z
          checkPin        | wrong             | Wrong 2
          checkPin        | locked            | Locked 2026-11-21T02:30:00Z
          checkPin        | locked_for_good   | Locked -
          cardStatus      | normal            | CardStatus[NORMAL 0] สถานะปกติ
          cardStatus      | void              | CardStatus[VOID 2] บัตรถูกยกเลิกเนื่องจากบัตรหมดอายุ
          cardStatus      | laser_not_found   | CardStatus[LASER_NOT_FOUND 4] ไม่พบเลข Laser จาก PID นี้
          cardStatus      | data_mismatch     | CardStatus[DATA_MISMATCH 4] ข้อมูลไม่ตรง
          cardStatus      | incomplete        | CardStatus[INCOMPLETE 5] -
          phone           | known             | Known
          phone           | unknown           | Unknown
          phone           | of_another        | OfAnother
          register        | registered        | 5e8b1c3a-9f24-4d6e-b7a0-3c2d1e0f9a8b 9d2f6c1e-8f0a-4b7d-a3c5-1e2d3c4b5a69 2026-11-21T02:15:00Z
          find            | found             | 5e8b1c3a-9f24-4d6e-b7a0-3c2d1e0f9a8b 9d2f6c1e-8f0a-4b7d-a3c5-1e2d3c4b5a69 2026-11-21T02:15:00Z
          find            | not_found         | -
          proofed         | page              | 5e8b1c3a-9f24-4d6e-b7a0-3c2d1e0f9a8b 9d2f6c1e-8f0a-4b7d-a3c5-1e2d3c4b5a69 2026-11-21T02:15:00Z 1100000000016 นาย ทดสอบ ระบบดี 2.2 7f0c2b6a-1d3e-4c55-9a68-2f1e6b7c8d90 เวชระเบียน 1, of 1, page 1 of 50
          proofed         | nobody            | of 0, page 1 of 50
          issueToken      | issued            | 493027 https://idp.example.test/q/nB2wYc5HsJ8mPZk3vX9qLr 2026-11-21T02:16:00Z 2026-11-21T02:26:00Z
          showToken       | holds             | 493027 https://idp.example.test/q/nB2wYc5HsJ8mPZk3vX9qLr 2026-11-21T02:16:00Z 2026-11-21T02:26:00Z
          showToken       | none              | -
          revokeToken     | revoked           | true
          revokeToken     | none              | false
          redeem          | redeemed          | Redeemed 5e8b1c3a-9f24-4d6e-b7a0-3c2d1e0f9a8b
          redeem          | wrong             | Wrong 4
          redeem          | wrong_and_revoked | Wrong 0
          redeem          | not_valid         | NotValid
          """)
  void exampleComesTo(IdpCall call, String example, String told) {
    server.answering(example(call.name(), "200", example));

    assertThat(Told.by(call, idp)).isEqualTo(told);
    assertThat(server.posts()).containsExactly(call.name());
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("errors")
  void errorComesToACode(IdpCall call, String status, String word) {
    server.answering(example(call.name(), status, word));

    assertThat(Told.by(call, idp)).isEqualTo(expected(call, word));
    if (call.isUnsafe()) {
      assertThat(server.posts()).containsOnlyOnce(call.name());
    }
  }

  static Stream<Arguments> errors() {
    return Stream.of(IdpCall.values())
        .flatMap(
            call ->
                call.operation().statuses().stream()
                    .filter(status -> !status.equals("200"))
                    .flatMap(
                        status ->
                            call.operation().answers(status).keySet().stream()
                                .map(word -> Arguments.of(call, status, word))));
  }

  // By hand from the catalogue, and from what ProofingIdp promises.
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("request_invalid", "MOPH-103"),
          Map.entry("token_invalid", "MOPH-401"),
          Map.entry("right_missing", "MOPH-404"),
          Map.entry("wrong_unit", "MOPH-404"),
          Map.entry("device_token_unknown", "MOPH-403"),
          Map.entry("device_session_ended", "MOPH-407"),
          Map.entry("officer_session_ended", "MOPH-408"),
          Map.entry("officer_unknown", "MOPH-409"),
          Map.entry("officer_exists", "MOPH-410"),
          Map.entry("registration_unknown", "MOPH-411"),
          Map.entry("transaction_conflict", "MOPH-412"),
          Map.entry("evidence_damaged", "MOPH-413"),
          Map.entry("upstream_unavailable", "MOPH-414"),
          Map.entry("too_many_requests", "HTTP-429"),
          Map.entry(
              "registration_refused",
              "Refused ไม่สามารถลงทะเบียนบุคคลนี้ได้ กรุณาติดต่อผู้ดูแลระบบ"),
          Map.entry("person_is_officer", "Refused เจ้าหน้าที่พิสูจน์ตัวตนของตนเองไม่ได้"),
          Map.entry(
              "phone_not_of_person",
              "Refused ไม่พบหมายเลขโทรศัพท์นี้ของผู้รับบริการในแอปหมอพร้อม"));

  /** What a call comes to when nobody knows whether it was carried out. */
  static String unknown(IdpCall call, String otherwise) {
    return switch (call) {
      case registerOfficer, registerDevice -> "MOPH-402";
      case checkPin -> "MOPH-405";
      case redeem -> "MOPH-406";
      case register -> "Unknown " + Samples.TRANSACTION;
      default -> otherwise;
    };
  }

  private static String expected(IdpCall call, String word) {
    return word.equals("server_error")
        ? unknown(call, call.isUnsafe() ? "HTTP-106" : "HTTP-500")
        : CODES.get(word);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | {"MessageCode":401,"Message":"x"}                            | MOPH-401
          200 | {"MessageCode":401,"Message":"x","code":"token_invalid"}     | MOPH-401
          200 | {"MessageCode":403,"Message":"x","code":"right_missing"}     | MOPH-404
          200 | {"MessageCode":403,"Message":"x","code":"a_new_word"}        | MOPH-104
          200 | {"MessageCode":503,"code":"upstream_unavailable"}            | MOPH-414
          200 | {"MessageCode":429,"code":"too_many_requests"}               | HTTP-429
          200 | {"MessageCode":500,"Message":"Record not found !"}           | MOPH-101
          200 | {"MessageCode":302,"result":{"outcome":"known"}}             | MOPH-101
          200 | {"MessageCode":"200","result":{"outcome":"known"}}           | Known
          200 | {"MessageCode":200.5,"result":{"outcome":"known"}}           | MOPH-101
          200 | {"MessageCode":200,"result":{"outcome":"known","more":[]}}   | Known
          201 | {"MessageCode":200,"Message":"OK","result":{"outcome":"known"},"x":1} | Known
          403 | {"MessageCode":403,"Message":"x"}                            | HTTP-403
          403 | {"message":"a proxy's"}                                      | HTTP-403
          404 | {"MessageCode":404,"code":"a_new_word","Message":"x"}        | MOPH-104
          404 | no json                                                      | HTTP-404
          401 | {}                                                           | HTTP-401
          500 | {"MessageCode":200,"result":{"outcome":"known"}}             | HTTP-500
          500 | {"MessageCode":403,"code":"right_missing"}                   | HTTP-500
          302 | {"MessageCode":200,"result":{"outcome":"known"}}             | HTTP-300
          """)
  void statusAndMessageCodeGoTogether(int status, String body, String told) {
    server.answering(json(status, body));

    assertThat(Told.by(IdpCall.phone, idp)).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 503})
  void unreachableUpstreamOfWhatChangesSomethingLeavesItUnknown(int status) {
    for (IdpCall call : IdpCall.values()) {
      if (call.isUnsafe()) {
        server.answering(json(status, "{\"MessageCode\":503,\"code\":\"upstream_unavailable\"}"));

        String open = call == IdpCall.issueToken && status == 200 ? "MOPH-101" : "HTTP-106";
        assertThat(Told.by(call, idp)).isEqualTo(unknown(call, open));
        assertThat(server.posts()).containsOnlyOnce(call.name());
      }
    }
  }

  @Test
  void anotherPageThanAskedForIsNoAnswer() {
    server.answering(
        json(
            200,
            "{\"MessageCode\":200,\"result\":"
                + "{\"people\":[],\"total\":99,\"page\":2,\"page_size\":50}}"));

    assertThat(Told.by(IdpCall.proofed, idp)).isEqualTo("MOPH-101");
  }

  @Test
  void fieldIsNamedOnlyIfWeSentIt() {
    assertThat(detail("phone")).isEqualTo("phone");
    assertThat(detail("X-Officer-Session")).isEqualTo("X-Officer-Session");
    assertThat(detail("1100000000016")).isEqualTo("refused by the provider");
  }

  private static String detail(String field) {
    server.answering(
        json(
            400, "{\"MessageCode\":400,\"code\":\"request_invalid\",\"field\":\"" + field + "\"}"));
    try {
      return IdpCall.phone.on(idp).toString();
    } catch (MophException e) {
      return e.detail().orElseThrow();
    }
  }

  @Test
  void standInIsKnownByItsMark() {
    server.answering(json(404, "{}"));
    assertThat(idp.isSandbox()).isTrue();
    server.answering(aResponse().withStatus(404));
    assertThat(idp.isSandbox()).isFalse();
  }

  @Test
  void everyOperationOfTheContractHasACall() {
    List<String> calls = Stream.of(IdpCall.values()).map(Enum::name).toList();
    assertThat(
            IdpContract.operations().stream()
                .map(IdpContract.Operation::id)
                .filter(id -> !id.startsWith("kiosk") && !ELSEWHERE.contains(id))
                .collect(Collectors.toList()))
        .containsExactlyInAnyOrderElementsOf(calls);
  }
}
