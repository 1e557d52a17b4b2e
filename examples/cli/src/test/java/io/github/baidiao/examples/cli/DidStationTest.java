package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.examples.sandbox.CardSlot;
import io.github.baidiao.examples.sandbox.Sandbox;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.stub.Fault;
import io.github.baidiao.moph.stub.Invented;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole of {@code did station}, with two cards, against the sandbox. */
@Timeout(300)
class DidStationTest {
  private static final SimulatedReaders READERS = new SimulatedReaders();
  private static final String PASSWORD = "P@ssw0rd";
  private static @TempDir Path folder;
  private static Sandbox sandbox;
  private static SealedFiles keys;

  private final ScriptedFaces faces = new ScriptedFaces();
  private final ScriptedOperator operator = new ScriptedOperator();

  @BeforeAll
  static void start() throws IOException {
    sandbox = Sandbox.start(0, CardSlot.in(READERS));
    keys = SealedFiles.in(folder);
    Files.writeString(folder.resolve("device"), Invented.STATION_TOKEN + "\n");
    ScriptedFaces.person(folder.resolve("same.png"), 10);
    ScriptedFaces.person(folder.resolve("unclear.png"), 50);
    ScriptedFaces.person(folder.resolve("other.png"), 90);
    ScriptedFaces.nobody(folder.resolve("nobody.png"));
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void emptyReader() {
    sandbox.remove();
    sandbox.reset();
  }

  private Run run(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "did",
                "station",
                "--account=" + sandbox.agent(),
                "--idp=" + sandbox.mophIdp(),
                "--hospital=" + Invented.UNIT,
                "--device-token-file=" + folder.resolve("device"),
                "--station-key=" + keys.name("station.p12"),
                "--station-password-file=" + keys.name("password"),
                "--recipient=" + keys.name("hospital.pem")));
    args.addAll(Arrays.asList(more));
    return operator.run(faces, READERS, args.toArray(String[]::new));
  }

  private ScriptedOperator officerOnDuty() {
    return operator
        .answer("User", "station")
        .answer("Password", PASSWORD)
        .when("Insert the officer's card.", () -> sandbox.insert("malee"))
        .answer("Officer's PIN", Invented.OFFICER_PIN)
        .when("Remove your card.", sandbox::remove);
  }

  private ScriptedOperator consented(String person) {
    return officerOnDuty()
        .when("Insert the citizen's card.", () -> sandbox.insert(person))
        .answer("person before you?", "y")
        .always("Does the citizen agree?", "y");
  }

  private ScriptedOperator phoneGiven() {
    return consented("somchai")
        .answer("Laser code", "aa1-0000000-01")
        .answer("Mobile number", "0812345678");
  }

  private static String picture(String name) {
    return folder.resolve(name + ".png").toString();
  }

  @Test
  void aProgramGetsTheCodeAsJsonAndNothingSecretIsOnStandardError() {
    phoneGiven().answer("Register", "y");

    Run run = run("--json", "--frame=" + picture("same"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    Schemas.assertFits("did-station", run);
    assertThat(run.json()).containsEntry("outcome", "registered").containsEntry("errorCode", null);
    String otp = (String) ((Map<?, ?>) run.json().get("token")).get("otp");
    assertThat(run.err())
        .contains("Transaction: " + run.json().get("transactionId"), "MATCH")
        .doesNotContain(otp, PASSWORD, Invented.OFFICER_PIN, Invented.STATION_TOKEN);
    assertThat(sandbox.redeem(otp)).isTrue();
    assertThat(sandbox.identityProvider().registered()).isOne();
  }

  @Test
  void aPersonSeesCodeAndQrAndIsAskedForTheNextCitizen() {
    phoneGiven()
        .answer("Picture just taken", picture("nobody"))
        .answer("Picture just taken", picture("same"))
        .answer("Register", "y")
        .answer("Next citizen?", "maybe")
        .answer("Next citizen?", "n");

    Run run = run("--lang=en");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("FACE-201", "Please type y or n.");
    assertThat(run.out()).contains("OTP", "▀", "\u001b[30;107m");
    assertThat(operator.left()).isEmpty();
  }

  @Test
  void aWrongPinIsToldWithTheTriesLeft() {
    operator
        .answer("User", "station")
        .answer("Password", PASSWORD)
        .when("Insert the officer's card.", () -> sandbox.insert("malee"))
        .answer("Officer's PIN", "12")
        .answer("Officer's PIN", "000000")
        .answer("Officer's PIN", "000000")
        .answer("Officer's PIN", "000000");

    Run run = run("--once");

    assertThat(run.exitCode()).isEqualTo(exitCode(MophErrorCode.OFFICER_PIN_LOCKED));
    assertThat(run.err()).contains("MOPH-502", "Tries left: 2", "Tries left: 1", "MOPH-503");
  }

  @Test
  void aPulledCardVoidsTheProofing() {
    consented("somchai")
        .when("The laser code is on the back", sandbox::remove)
        .answer("Laser code", "aa1-0000000-01");

    Run run = run("--json");

    assertThat(run.exitCode()).isEqualTo(exitCode(MophErrorCode.CARD_PULLED));
    assertThat(run.error().get("code")).isEqualTo("MOPH-507");
    assertThat(sandbox.identityProvider().registered()).isZero();
  }

  @Test
  void aVoidCardEndsThatCitizenAndTheNextOneCanCome() {
    consented("dao")
        .answer("Laser code", "nonsense")
        .answer("Laser code", "dd4000000004")
        .answer("Next citizen?", "n");

    Run run = run();

    assertThat(run.exitCode()).isEqualTo(exitCode(MophErrorCode.CARD_VOID));
    assertThat(run.err()).contains("CORE-102", "MOPH-301");
    assertThat(operator.left()).isEmpty();
  }

  @Test
  void anUnknownPhoneIsAskedForAgain() {
    consented("somchai")
        .answer("Laser code", "aa9-9999999-99")
        .answer("Laser code", "aa1-0000000-01")
        .answer("Mobile number", "0899999999")
        .answer("Mobile number", "0810000043")
        .answer("Mobile number", "");

    Run run = run("--once");

    assertThat(run.exitCode()).isEqualTo(50);
    assertThat(run.err()).contains("MOPH-302", "MOPH-509", "MOPH-510", "CLI-143");
  }

  @Test
  void aLostAnswerIsLookedUpWhenTheOperatorSaysSo() {
    phoneGiven()
        .when("Register this person?", this::loseTheAnswer)
        .always("Register this person?", "y")
        .always("Look up now?", "y");

    Run run = run("--json", "--frame=" + picture("same"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("MOPH-516");
    assertThat(run.json()).containsEntry("settledByLookUp", true);
    assertThat(sandbox.identityProvider().registered()).isOne();
  }

  @Test
  void whatIsNotLookedUpStaysUnknownByItsTransaction() {
    phoneGiven()
        .when("Register this person?", this::loseTheAnswer)
        .always("Register this person?", "y")
        .always("Look up now?", "n");

    Run run = run("--json", "--frame=" + picture("same"));

    assertThat(run.exitCode()).isEqualTo(exitCode(MophErrorCode.REGISTRATION_UNKNOWN));
    Schemas.assertFits("did-station", run);
    assertThat(run.json())
        .containsEntry("outcome", "outcomeUnknown")
        .containsEntry("errorCode", "MOPH-516")
        .containsEntry("token", null);
  }

  private void loseTheAnswer() {
    sandbox.identityProvider().fail("register", Fault.LOST_ANSWER, 1);
    sandbox.identityProvider().fail("find", Fault.SERVER_ERROR, 9);
  }

  @Test
  void anotherRunLooksATransactionUpAndGetsANewCode() {
    phoneGiven().answer("Register", "y");
    Object transaction = run("--json", "--frame=" + picture("same")).json().get("transactionId");
    sandbox.remove();
    officerOnDuty();

    Run found = run("--json", "--look-up=" + transaction);

    Schemas.assertFits("did-station", found);
    assertThat(found.json()).containsEntry("settledByLookUp", true);
    assertThat(found.json().get("token")).isNotNull();
  }

  @Test
  void anUnclearFaceNeedsAReason() {
    phoneGiven()
        .answer("Picture just taken", picture("unclear"))
        .answer("same person?", "y")
        .answer("Reason", "")
        .answer("Reason", "same scar")
        .answer("Register", "n");

    Run run = run("--once");

    assertThat(run.exitCode()).isEqualTo(50);
    assertThat(run.err()).contains("REVIEW", "0.6428", "MOPH-103", "CLI-143");
    assertThat(sandbox.identityProvider().registered()).isZero();
  }

  @Test
  void aFaceThatIsAnotherIsNotForTheOfficerToDecide() {
    phoneGiven();

    Run run = run("--json", "--frame=" + picture("other"));

    assertThat(run.exitCode()).isEqualTo(exitCode(MophErrorCode.FACE_NOT_ACCEPTED));
    assertThat(run.error().get("code")).isEqualTo("MOPH-513");
  }

  @Test
  void whoDoesNotAgreeIsNotCompared() {
    officerOnDuty()
        .when("Insert the citizen's card.", () -> sandbox.insert("somchai"))
        .answer("person before you?", "y")
        .always("Does the citizen agree?", "n");

    assertThat(run("--json").error().get("code")).isEqualTo("MOPH-511");
  }

  @Test
  void nobodyBeyondThisMachineIsAskedUnlessThatWasSaid() {
    Run run =
        Run.of(
            "did",
            "station",
            "--json",
            "--account=" + sandbox.agent(),
            "--idp=https://moph.example/idp",
            "--hospital=" + Invented.UNIT,
            "--device-token-file=" + folder.resolve("device"),
            "--station-key=" + keys.name("station.p12"),
            "--station-password-file=" + keys.name("password"),
            "--recipient=" + keys.name("hospital.pem"),
            "--look-up=6f1e8a52-7c0d-4d5b-9a3e-2f4b6c8d0e1a");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().get("code")).isEqualTo("CLI-110");
  }

  @Test
  void theEndOfStandardInputEndsItCleanly() {
    Run run = run("--json");

    assertThat(run.exitCode()).isEqualTo(50);
    Schemas.assertFits("error", run);
  }

  private static int exitCode(MophErrorCode code) {
    return ExitCode.of(code).number();
  }
}
