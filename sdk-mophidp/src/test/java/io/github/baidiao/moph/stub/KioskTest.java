package io.github.baidiao.moph.stub;

import static io.github.baidiao.moph.stub.AskedStation.BOONMEE;
import static io.github.baidiao.moph.stub.AskedStation.PHONE;
import static io.github.baidiao.moph.stub.AskedStation.SOMCHAI;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.OpenApiFile;
import io.github.baidiao.moph.stub.AskedStation.Got;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kiosk's side and staff's side, as the stub keeps them apart. */
class KioskTest {
  private static final SetClock CLOCK = new SetClock();
  private static final String TRANSACTION = "4e9a3b2c-7d6f-4a1b-8c0d-5e6f7a8b9c0d";
  private static StubServer server;

  private AskedStation kiosk;
  private AskedStation staff;

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
    kiosk = new AskedStation(server).signIn(Invented.KIOSK_TOKEN);
    staff = new AskedStation(server).withOfficer();
  }

  @Test
  void staffSeesWhoWaitsAndReleasesTheToken() {
    assertThat(submit().result("state")).isEqualTo("waiting");
    assertThat(staff.ask("/v1/kiosk/waiting", "{}").http().body()).contains(TRANSACTION, "ตู้ 1");
    assertThat(staff("fetch").http().body()).contains("chip_photo", "compare-face");
    String registration = staff.registered(SOMCHAI, PHONE);

    assertThat(release(registration).result("state")).isEqualTo("released");

    Map<?, ?> token = (Map<?, ?>) kiosk("state").result().get("token");
    assertThat(token).extracting("request_id").isEqualTo(TRANSACTION);
    assertThat(staff.redeem(SOMCHAI, (String) token.get("otp")).result("registration_id"))
        .isEqualTo(registration);
  }

  @Test
  void aSecondReleaseIssuesNoSecondToken() {
    submit();
    String registration = staff.registered(SOMCHAI, PHONE);
    release(registration);
    Object token = kiosk("state").result().get("token");

    assertThat(release(registration).result("state")).isEqualTo("released");

    assertThat(kiosk("state").result().get("token")).isEqualTo(token);
  }

  @Test
  void anotherPersonsRegistrationReleasesNothing() {
    submit();

    assertThat(release(staff.registered(BOONMEE, "0810000039")).code())
        .isEqualTo("registration_mismatch");
    assertThat(kiosk("state").result("state")).isEqualTo("waiting");
  }

  @Test
  void theCitizenSeesWhyStaffCancelled() {
    submit();

    Got cancelled =
        staff.ask("/v1/kiosk/cancel", Map.of("transaction_id", TRANSACTION, "reason", "ไม่ชัด"));

    assertThat(cancelled.result("state")).isEqualTo("cancelled");
    assertThat(kiosk("state").result("reason")).isEqualTo("ไม่ชัด");
    assertThat(staff("fetch").code()).isEqualTo("kiosk_not_waiting");
  }

  @Test
  void whatWasTakenBackCannotBeReleased() {
    submit();
    String registration = staff.registered(SOMCHAI, PHONE);

    assertThat(kiosk("withdraw").result("state")).isEqualTo("withdrawn");
    assertThat(release(registration).code()).isEqualTo("kiosk_not_waiting");
  }

  @Test
  void afterTenMinutesNobodyWaitsAnyMore() {
    submit();
    CLOCK.forward(Duration.ofMinutes(10));

    assertThat(kiosk("state").result("state")).isEqualTo("expired");
    assertThat(staff.ask("/v1/kiosk/waiting", "{}").http().body()).doesNotContain(TRANSACTION);
  }

  @Test
  void aSecondSubmissionOfTheSamePersonChangesNothing() {
    submit();
    CLOCK.forward(Duration.ofMinutes(1));
    Object expiry = kiosk("state").result("expires_at");

    assertThat(submit().result("expires_at")).isEqualTo(expiry);
  }

  @Test
  void aKioskHasOneThatWaits() {
    submit();

    assertThat(kiosk.ask("/v1/kiosk/submit", body().replace(TRANSACTION, uuid())).code())
        .isEqualTo("kiosk_busy");
    assertThat(kiosk.ask("/v1/kiosk/submit", body().replace(SOMCHAI, BOONMEE)).code())
        .isEqualTo("transaction_conflict");
  }

  @Test
  void withoutConsentNothingIsKept() {
    String refused = body().replaceFirst("\"given\":true", "\"given\":false");

    assertThat(kiosk.ask("/v1/kiosk/submit", refused).code()).isEqualTo("consent_missing");
    assertThat(kiosk("state").code()).isEqualTo("kiosk_unknown");
  }

  private Got submit() {
    return kiosk.ask("/v1/kiosk/submit", body());
  }

  private Got kiosk(String operation) {
    return kiosk.ask("/v1/kiosk/" + operation, Map.of("transaction_id", TRANSACTION));
  }

  private Got staff(String operation) {
    return staff.ask("/v1/kiosk/" + operation, Map.of("transaction_id", TRANSACTION));
  }

  private Got release(String registration) {
    return staff.ask(
        "/v1/kiosk/release",
        Map.of("transaction_id", TRANSACTION, "registration_id", registration));
  }

  /** The contract's own example, of somchai. */
  private static String body() {
    Map<?, ?> operation = AskedStation.CONTRACT.operation("POST", "/v1/kiosk/submit").orElseThrow();
    return OpenApiFile.json(
        OpenApiFile.map(
                operation, "requestBody", "content", "application/json", "examples", "waiting")
            .get("value"));
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }
}
