package io.github.baidiao.examples.jhcis.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says without a database. */
@Timeout(120)
class ProgramTest {
  @TempDir private Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  @AfterEach
  void close() {
    desktop.close();
  }

  @Test
  void settingsThatArePrintedCanBeUsedAsTheyAre() throws Exception {
    assertThat(desktop.runAsIs("", "settings")).isZero();
    Files.writeString(desktop.settings(), desktop.out());

    // Everything in it is known: what fails is that nobody answers at JHCIS's port.
    assertThat(desktop.run("doctor")).isEqualTo(70);
    assertThat(desktop.err()).contains("HIS-102").doesNotContain("HIS-101");
  }

  @Test
  void printedSettingsNameNoHostButThisMachineAndHoldNoSecret() {
    desktop.runAsIs("", "settings");

    assertThat(desktop.out().lines().filter(line -> !line.startsWith("#")))
        .noneMatch(line -> line.contains("moph.go.th") || line.contains("nhso.go.th"))
        .noneMatch(line -> line.matches(".*(password|token)=.*"));
  }

  @Test
  void mistypedKeyIsNamed() throws Exception {
    Files.writeString(desktop.settings(), "jhcis.sever=127.0.0.1\n");

    assertThat(desktop.run("visits")).isEqualTo(2);
    assertThat(desktop.err()).contains("HIS-101 [jhcis.sever]");
  }

  @Test
  void markOfAWindowsEditorBeforeTheFirstKeyIsNoPartOfIt() throws Exception {
    Files.writeString(desktop.settings(), "\uFEFFjhcis.server=127.0.0.1\n");

    assertThat(desktop.run("visits")).isEqualTo(2);
    assertThat(desktop.err()).contains("HIS-101 [jhcis.user]");
  }

  @Test
  void settingsThatAreNotThereAreAFaultForAProgramToo() throws Exception {
    assertThat(desktop.run("visits", "--json")).isEqualTo(2);
    assertThat(desktop.json())
        .extracting("error")
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("code", "HIS-101")
        .containsEntry("exitCode", 2.0);
  }

  @Test
  void jhcissOwnSettingsAreReadWhenTheirPathIsGiven() throws Exception {
    Path own = folder.resolve("database.properties");
    Files.writeString(own, "SERVER=127.0.0.1\nPORT=1\nUSERNAME=nobody\nPASSWORD=hidden-word\n");

    assertThat(desktop.runAsIs("", "doctor", "--from-jhcis", own.toString())).isEqualTo(70);
    assertThat(desktop.all()).contains("HIS-102").doesNotContain("hidden-word", "nobody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "settings",
        "doctor",
        "grants",
        "visits",
        "authen",
        "evidence",
        "close",
        "phr",
        "writes",
        "report",
        "service"
      })
  void everyCommandExplainsItselfAndItsExitCodes(String command) {
    assertThat(desktop.runAsIs("", command, "--help")).isZero();
    assertThat(desktop.out())
        .contains("jhcis " + command, "Exit codes:", "  72 ", "มีงานให้คนดูต่อ");
  }

  @Test
  void optionThatIsNoneIsRefused() {
    assertThat(desktop.runAsIs("", "visits", "--nonsense")).isEqualTo(2);
    assertThat(desktop.runAsIs("", "visits", "--day", "20/11/2026")).isEqualTo(2);
    assertThat(desktop.err()).contains("not a day such as 2026-11-20");
    assertThat(desktop.runAsIs("")).isZero();
  }

  @Test
  void grantsAreStatementsForAnAdministratorAndAskForAPassword() {
    assertThat(desktop.runAsIs("", "grants", "--database", "jhcisdb", "--host", "192.0.2.%"))
        .isZero();
    assertThat(desktop.out())
        .contains("CREATE USER 'baidiao'@'192.0.2.%' IDENTIFIED BY <password>")
        .contains("GRANT UPDATE (")
        .doesNotContain("ALL PRIVILEGES");
    assertThat(desktop.runAsIs("", "grants", "--user", "x'; DROP")).isEqualTo(2);
  }

  @Test
  void buddhistYearIsUnderstood() {
    assertThat(new DayText().convert("2569-11-20")).isEqualTo(new DayText().convert("2026-11-20"));
  }

  @Test
  void exitCodesAreThoseThatAreDocumented() {
    assertThat(ExitCode.forHelp().keySet())
        .containsExactly(
            "  0", "  1", "  2", " 10", " 11", " 20", " 21", " 22", " 50", " 60", " 70", " 71",
            " 72");
  }

  @Test
  void faultsHaveTheirExitCodes() {
    Map<Object, ExitCode> expected =
        Map.of(
            HisErrorCode.SETTINGS_INVALID, ExitCode.USAGE,
            HisErrorCode.LIVE_NOT_SAID, ExitCode.USAGE,
            HisErrorCode.HIS_UNREACHABLE, ExitCode.HIS,
            HisErrorCode.ACCESS_DENIED, ExitCode.HIS,
            HisErrorCode.LEDGER_FAILED, ExitCode.LEDGER,
            HisErrorCode.OVERWRITTEN, ExitCode.LEFT,
            HisErrorCode.NO_VISIT_TODAY, ExitCode.LEFT);
    expected.forEach(
        (code, exit) -> assertThat(ExitCode.of((HisErrorCode) code)).as("%s", code).isSameAs(exit));
    assertThat(ExitCode.of(NhsoErrorCode.NO_CARD)).isSameAs(ExitCode.CARD);
    assertThat(ExitCode.of(NhsoErrorCode.AGENT_NOT_RUNNING)).isSameAs(ExitCode.UNREACHABLE);
    assertThat(ExitCode.of(NhsoErrorCode.OUTCOME_UNKNOWN)).isSameAs(ExitCode.OUTCOME_UNKNOWN);
    assertThat(ExitCode.of(NhsoErrorCode.REFUSED)).isSameAs(ExitCode.REFUSED);
  }
}
