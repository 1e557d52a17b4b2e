package io.github.baidiao.moph.stub;

import static io.github.baidiao.moph.stub.AskedStation.BOONMEE;
import static io.github.baidiao.moph.stub.AskedStation.DAO;
import static io.github.baidiao.moph.stub.AskedStation.PHONE;
import static io.github.baidiao.moph.stub.AskedStation.SOMCHAI;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.stub.AskedStation.Got;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the stub remembers while a station works. */
class StationFlowTest {
  private static final SetClock CLOCK = new SetClock();
  private static StubServer server;

  private AskedStation station;

  @BeforeAll
  static void start() {
    server = StubServer.start(CLOCK);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void asNew() {
    server.stub().reset();
    station = new AskedStation(server);
  }

  @Test
  void aStationRegistersAPersonWhoRedeemsTheToken() {
    station.withOfficer();
    String registration = station.registered(SOMCHAI, PHONE);
    Got token = station.issue(registration);

    Got redeemed = station.redeem(SOMCHAI, token.result("otp"));

    assertThat(redeemed.result("outcome")).isEqualTo("redeemed");
    assertThat(redeemed.result("registration_id")).isEqualTo(registration);
    assertThat(station.redeem(SOMCHAI, token.result("otp")).result("outcome"))
        .isEqualTo("not_valid");
  }

  @Test
  void theLastPartOfTheQrAddressRedeemsItToo() {
    station.withOfficer();
    String registration = station.registered(SOMCHAI, PHONE);
    String address = station.issue(registration).result("qr_payload");

    Got redeemed = station.redeem(SOMCHAI, address.substring(address.lastIndexOf('/') + 1));

    assertThat(redeemed.result("registration_id")).isEqualTo(registration);
  }

  @Test
  void aTokenIsShownAgainUntilItIsRevoked() {
    station.withOfficer();
    Map<String, String> question = Map.of("registration_id", station.registered(SOMCHAI, PHONE));
    Got token = station.issue(question.get("registration_id"));

    assertThat(station.ask("/v1/tokens/show", question).result().get("token"))
        .isEqualTo(token.result());
    assertThat(station.ask("/v1/tokens/revoke", question).result("outcome")).isEqualTo("revoked");
    assertThat(station.ask("/v1/tokens/show", question).result("outcome")).isEqualTo("none");
    assertThat(station.ask("/v1/tokens/revoke", question).result("outcome")).isEqualTo("none");
  }

  @Test
  void threeWrongPinsLockTheOfficerForHalfAnHour() {
    station.signIn();

    assertThat(station.pin("0000").result()).isEqualTo(Map.of("outcome", "wrong", "tries_left", 2));
    assertThat(station.pin("0000").result("tries_left")).isEqualTo("1");
    assertThat(station.pin("0000").result("outcome")).isEqualTo("locked");
    assertThat(station.pin(Invented.OFFICER_PIN).result("outcome")).isEqualTo("locked");
    CLOCK.forward(Duration.ofMinutes(30));
    assertThat(station.pin(Invented.OFFICER_PIN).result("outcome")).isEqualTo("accepted");
  }

  @Test
  void anOfficersSessionEndsAfterAShift() {
    station.withOfficer();
    CLOCK.forward(Duration.ofHours(8));

    assertThat(station.register(UUID.randomUUID(), SOMCHAI, PHONE).code())
        .isEqualTo("officer_session_ended");
  }

  @Test
  void anotherUsersSessionsAreNone() {
    station.withOfficer();
    station.bearer =
        MophIdpStub.bearer("other", Invented.UNIT, CLOCK.instant().plusSeconds(1), "MOPH_IDP_API");

    assertThat(station.pin(Invented.OFFICER_PIN).code()).isEqualTo("device_session_ended");
    assertThat(station.register(UUID.randomUUID(), SOMCHAI, PHONE).code())
        .isEqualTo("officer_session_ended");
  }

  @ParameterizedTest
  @CsvSource({
    "0812345678, known",
    "0810000043, of_another",
    "0899999999, unknown",
  })
  void thePhonesOfTheAppAreKnown(String phone, String outcome) {
    station.withOfficer();

    assertThat(
            station
                .ask("/v1/phones/look-up", Map.of("citizen_id", SOMCHAI, "phone", phone))
                .result("outcome"))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "1100000000016, สมชาย, ใจดี, 1995-04-13, AA1000000001, 0, สถานะปกติ",
    "3100000000039, บุญมี, สมมติสกุล, 1952, CC3000000003, 0, สถานะปกติ",
    "1100000000024, มาลี, ตัวอย่างพัฒนา, 1978-11-05, BB2000000002, 0, สถานะปกติ",
    "5100000000043, ดาว เรือง, ทดสอบ, 1990-07, DD4000000004, 2, การเปลี่ยนที่อยู่",
    "1100000000016, สมชาย, ใจดี, 1995-04-13, AA1000000002, 4, ไม่พบเลข Laser จาก PID นี้",
    "1100000000016, สมหญิง, ใจดี, 1995-04-13, AA1000000001, 4, ข้อมูลไม่ตรง",
    "1100000000016, สมชาย, ใจดี, 1995-04, AA1000000001, 4, ข้อมูลไม่ตรง",
    "1100000000008, สมชาย, ใจดี, 1995-04-13, AA1000000001, 4, ไม่พบเลข Laser จาก PID นี้",
    "1100000000016, สมชาย, ใจดี, 1995-04-13, ZZ0300000001, 3, สถานะไม่ปกติ",
  })
  void dopaAnswersForEachCard(
      String citizenId,
      String first,
      String last,
      String birthDate,
      String laser,
      int code,
      String text) {
    station.withOfficer();

    Got got =
        station.ask(
            "/v1/cards/status",
            Map.of(
                "citizen_id",
                citizenId,
                "name",
                Map.of("first", first, "last", last),
                "birth_date",
                birthDate,
                "laser_code",
                laser));

    assertThat(got.result("code")).isEqualTo(String.valueOf(code));
    assertThat(got.result("text")).endsWith(text);
  }

  @Test
  void theSameRegistrationTwiceIsOne() {
    station.withOfficer();
    UUID transaction = UUID.randomUUID();
    Got first = station.register(transaction, SOMCHAI, PHONE);

    assertThat(station.register(transaction, SOMCHAI, PHONE).result()).isEqualTo(first.result());
    assertThat(server.stub().registered()).isEqualTo(1);
  }

  @Test
  void aTransactionIdForSomebodyElseIsAConflict() {
    station.withOfficer();
    UUID transaction = UUID.randomUUID();
    station.register(transaction, SOMCHAI, PHONE);

    assertThat(station.register(transaction, BOONMEE, "0810000039").code())
        .isEqualTo("transaction_conflict");
    assertThat(server.stub().registered()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    Invented.OFFICER_CITIZEN_ID + ", 0810000024, person_is_officer",
    SOMCHAI + ", 0810000043, phone_not_of_person",
    DAO + ", 0810000043, registration_refused",
  })
  void whomItDoesNotRegister(String citizenId, String phone, String code) {
    station.withOfficer();

    assertThat(station.register(UUID.randomUUID(), citizenId, phone).code()).isEqualTo(code);
    assertThat(server.stub().registered()).isEqualTo(0);
  }

  @Test
  void theRegisterShowsTheNewestFirst() {
    station.withOfficer();
    String somchai = station.registered(SOMCHAI, PHONE);
    String boonmee = station.registered(BOONMEE, "0810000039");
    String today = CLOCK.instant().plus(Duration.ofHours(7)).toString().substring(0, 10);

    Got page =
        station.ask(
            "/v1/proofings/search",
            Map.of("first_day", today, "last_day", today, "page", 1, "page_size", 1));
    Got next =
        station.ask(
            "/v1/proofings/search",
            Map.of("first_day", today, "last_day", today, "page", 2, "page_size", 1));

    assertThat(page.result("total")).isEqualTo("2");
    assertThat(page.http().body()).contains(boonmee).doesNotContain(somchai);
    assertThat(next.http().body()).contains(somchai).doesNotContain(boonmee);
  }

  @Test
  void aNewDeviceAndANewOfficerCanWork() {
    String token =
        station
            .ask("/v1/devices/register", Map.of("hospital_code", Invented.UNIT, "name", "ห้องยา"))
            .result("device_token");
    Map<String, Object> officer =
        Map.of(
            "request_id",
            UUID.randomUUID().toString(),
            "hospital_code",
            Invented.UNIT,
            "citizen_id",
            SOMCHAI,
            "name",
            Map.of("first", "สมชาย", "last", "ใจดี"),
            "phone",
            PHONE,
            "email",
            "somchai@hospital.example",
            "pin",
            "97531");
    String id = station.ask("/v1/officers/register", officer).result("officer_id");

    assertThat(station.ask("/v1/officers/register", officer).code()).isEqualTo("officer_exists");
    station.signIn(token);
    assertThat(
            station
                .ask("/v1/officers/check-pin", Map.of("officer_id", id, "pin", "97531"))
                .result("outcome"))
        .isEqualTo("accepted");
  }

  @Test
  void anExpiredBearerIsRefused() {
    Instant over = CLOCK.instant();
    station.bearer = MophIdpStub.bearer("somying", Invented.UNIT, over, "MOPH_IDP_API");
    Map<String, String> body =
        Map.of("hospital_code", Invented.UNIT, "device_token", Invented.STATION_TOKEN);

    for (String bearer : List.of(station.bearer, "", "not.a", "a.b.c", "eyJ9.e30.x")) {
      station.bearer = bearer;
      assertThat(station.ask("/v1/devices/sign-in", body).code()).isEqualTo("token_invalid");
    }
  }

  @Test
  void aUserOfAnotherUnitIsRefused() {
    station.bearer =
        MophIdpStub.bearer("x", "99998", CLOCK.instant().plusSeconds(60), "MOPH_IDP_API");

    assertThat(
            station
                .ask(
                    "/v1/devices/sign-in",
                    Map.of("hospital_code", Invented.UNIT, "device_token", Invented.STATION_TOKEN))
                .code())
        .isEqualTo("wrong_unit");
    assertThat(
            station
                .ask(
                    "/v1/devices/sign-in",
                    Map.of("hospital_code", "99998", "device_token", Invented.STATION_TOKEN))
                .code())
        .isEqualTo("device_token_unknown");
    assertThat(
            station
                .ask("/v1/devices/register", Map.of("hospital_code", "99998", "name", "x"))
                .code())
        .isEqualTo("right_missing");
  }
}
