package io.github.baidiao.nhso.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.endpoint.CancelContract.Part;
import io.github.baidiao.nhso.error.NhsoException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything is looked up or sent, each with a code of its own. */
class ChecksBeforeSendingTest {
  private static final CitizenId FOREIGNER = CitizenId.of("0000000000001");
  private static final ClaimCodeLookUp NEVER =
      (person, day) -> {
        throw new AssertionError("looked up");
      };
  // Nothing listens there.
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "0, 0, 0, NHSO-401",
    "0.00, 0, 0, NHSO-401",
    "0E-400000000, 0, 0, NHSO-401",
    "-0.01, 0, 0, NHSO-402",
    "1, -1, 0, NHSO-402",
    "1, 0, -1, NHSO-402",
    "1.005, 0, 0, NHSO-403",
    "1, 0.001, 0, NHSO-403",
    "1, 0, 1E-400000000, NHSO-403",
    "100000000, 0, 0, NHSO-404",
    "1, 100000000.00, 0, NHSO-404",
    "1E+400000000, 0, 0, NHSO-404",
  })
  void amountIsRefused(BigDecimal total, BigDecimal paid, BigDecimal privilege, String code) {
    assertCode(
        code,
        () ->
            Visits.visit().totalAmount(total).paidAmount(paid).privilegeAmount(privilege).build());
  }

  @ParameterizedTest
  @CsvSource({"99999999.99, 0, 0", "1, 2, 3", "0.01, 0, 0.01", "350.000, 0E+5, 0E-400000000"})
  void amountThatNothingSpeaksAgainstPasses(BigDecimal total, BigDecimal paid, BigDecimal claim) {
    CloseRequest request =
        Visits.visit().totalAmount(total).paidAmount(paid).privilegeAmount(claim).build();

    assertThat(CloseWire.body(request, settings()).values().stream())
        .filteredOn(BigDecimal.class::isInstance)
        .allSatisfy(amount -> assertThat(amount.toString()).matches("[0-9]{1,8}\\.[0-9]{2}"));
  }

  static Stream<Arguments> refusedWhenBuilt() {
    return Stream.of(
        Arguments.of("NHSO-407", Visits.visit().recorder(Optional.empty())),
        Arguments.of("NHSO-409", Visits.visit().citizenId(FOREIGNER)),
        Arguments.of("NHSO-410", Visits.visit().visitNumber("")),
        Arguments.of("NHSO-410", Visits.visit().visitNumber(" ")),
        Arguments.of("NHSO-410", Visits.visit().visitNumber("1".repeat(31))),
        Arguments.of("NHSO-410", Visits.visit().visitNumber("1\n2")),
        Arguments.of("NHSO-110", Visits.visit().mainInscl("")),
        Arguments.of("NHSO-110", Visits.visit().tel("")),
        Arguments.of("NHSO-110", Visits.visit().reservedId("x".repeat(256))),
        Arguments.of("NHSO-110", Visits.visit().computerName("a\tb")),
        Arguments.of("NHSO-110", Visits.visit().latitude(new BigDecimal("90.1"))),
        Arguments.of("NHSO-110", Visits.visit().longitude(new BigDecimal("-180.1"))));
  }

  @ParameterizedTest
  @MethodSource
  void refusedWhenBuilt(String code, CloseRequest.Builder visit) {
    assertCode(code, visit::build);
  }

  static Stream<Arguments> refusedWhenSent() {
    LocalDateTime later = LocalDateTime.of(2025, 11, 7, 17, 30, 1);
    return Stream.of(
        Arguments.of("NHSO-405", Visits.visit().invoiceDateTime(later)),
        Arguments.of("NHSO-406", Visits.visit().serviceDateTime(later)),
        Arguments.of("NHSO-406", Visits.visit().serviceDateTime(Visits.AT.plusYears(543))),
        Arguments.of("NHSO-411", Visits.visit().transactionId("99998681107091011")),
        Arguments.of("NHSO-411", Visits.visit().transactionId("99999" + "1".repeat(251))),
        Arguments.of("NHSO-411", Visits.visit().transactionId("99999\n")));
  }

  @ParameterizedTest
  @MethodSource
  void refusedWhenSent(String code, CloseRequest.Builder visit) {
    try (NhsoEndpoint endpoint = NhsoEndpoint.connect(settings())) {
      assertCode(code, () -> endpoint.closeRights(visit.build()));
    }
  }

  @Test
  void thisSecondInBangkokIsNotTheFuture() {
    LocalDateTime now = LocalDateTime.of(2025, 11, 7, 17, 30, 0);

    assertThat(
            CloseWire.body(
                Visits.visit().serviceDateTime(now).invoiceDateTime(now).build(), settings()))
        .containsEntry("invoiceDateTime", 1762511400000L);
  }

  @Test
  void foreignerPassesWhenAllowedByName() {
    assertThat(Visits.visit().citizenId(FOREIGNER).foreignerAllowed(true).build().citizenId())
        .isEqualTo(FOREIGNER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1100000000017", "110000000002", "๑๑๐๐๐๐๐๐๐๐๐๒๔"})
  void recorderThatIsNoCitizenIdIsRefused(String digits) {
    assertCode("NHSO-408", () -> Visits.visit().recorder(digits));
  }

  @Test
  void recorderByDigitsIsTheRecorder() {
    assertThat(Visits.visit().recorder("1100000000024").build()).isEqualTo(Visits.visit().build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "V\nX", "VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV"})
  void sourceIdThatCannotBeOneIsRefused(String sourceId) {
    assertCode("NHSO-412", () -> TestEndpoint.settings(NOWHERE, NEVER).sourceId(sourceId).build());
  }

  @Test
  void productionIsTheDefault() {
    EndpointSettings settings =
        EndpointSettings.builder()
            .token(settings().token())
            .hospitalCode(Visits.HOSPITAL)
            .sourceId("VENDOR01")
            .lookUp(NEVER)
            .build();

    assertThat(settings.baseUrl()).hasToString("https://nhsoapi.nhso.go.th/nhsoendpoint");
    assertThat(EndpointSettings.TEST).hasToString("https://test.nhso.go.th/nhsoendpoint");
  }

  @Test
  void cancellingWithoutAContractSendsNothing() {
    try (NhsoEndpoint endpoint = NhsoEndpoint.connect(settings())) {
      assertCode("NHSO-415", () -> endpoint.cancelRights(Visits.cancel()));
    }
  }

  @Test
  void cancellingWithoutAValueOfTheContractSendsNothing() {
    CancelRequest bare =
        CancelRequest.builder()
            .citizenId(Visits.SOMCHAI)
            .visitNumber("1")
            .claimCode(Visits.cancel().claimCode())
            .build();

    assertCode("NHSO-407", () -> cancel(Part.RECORDER, bare));
    assertCode("NHSO-110", () -> cancel(Part.REASON, bare));
    assertCode("NHSO-110", () -> cancel(Part.SEQ, bare));
  }

  private static void cancel(Part part, CancelRequest request) {
    CancelContract contract =
        CancelContract.builder()
            .path("/x")
            .putFields("f", part)
            .successField("ok")
            .successText("1")
            .build();
    EndpointSettings settings = TestEndpoint.settings(NOWHERE, NEVER).cancel(contract).build();
    try (NhsoEndpoint endpoint = NhsoEndpoint.connect(settings)) {
      endpoint.cancelRights(request);
    }
  }

  static Stream<CancelContract.Builder> contractsThatCannotBe() {
    return Stream.of(
        Cancels.contract().path("x"),
        Cancels.contract().path("/"),
        Cancels.contract().path("/a?b=c"),
        Cancels.contract().successField(" "),
        Cancels.contract().successText(""),
        Cancels.contract().putFixedFields("pid", "1"),
        Cancels.contract().putFields(" ", Part.SEQ),
        CancelContract.builder().path("/x").successField("a").successText("b"));
  }

  @ParameterizedTest
  @MethodSource("contractsThatCannotBe")
  void contractThatCannotBeIsRefused(CancelContract.Builder contract) {
    assertCode("NHSO-109", contract::build);
  }

  @Test
  void addressWithAUserIsRefused() {
    assertCode(
        "NHSO-109", () -> TestEndpoint.settings(URI.create("http://u:p@127.0.0.1"), NEVER).build());
  }

  @Test
  void claimCodeWithoutARecorderIsRefused() {
    assertCode("NHSO-407", () -> Visits.withoutCard().recorder(Optional.empty()).build());
  }

  private static EndpointSettings settings() {
    return TestEndpoint.settings(NOWHERE, NEVER).build();
  }

  private static void assertCode(String code, Runnable call) {
    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.code().id()).isEqualTo(code));
  }
}
