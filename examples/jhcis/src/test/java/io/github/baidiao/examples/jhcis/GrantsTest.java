package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantsTest {
  private final Grants grants = Grants.of("jhcisdb", "baidiao", "192.168.1.%");

  @Test
  void nineColumnsOfOneTableMayBeWrittenAndNothingElse() {
    List<String> writing = grants.rights().stream().filter(it -> !it.contains("SELECT")).toList();

    assertThat(writing)
        .containsExactly(
            "GRANT UPDATE (`claimcode_nhso`, `datetime_claim`, `hiciauthen_nhso`, `main_inscl`,"
                + " `sub_inscl`, `nhso_authencode_closed`, `nhso_seq_closed`, `money_closed_all`,"
                + " `id_nhso_claim`) ON `jhcisdb`.`visit` TO 'baidiao'@'192.168.1.%'");
  }

  @Test
  void everyReadingNamesItsColumnsAndNoneIsAPassword() {
    assertThat(grants.rights())
        .allSatisfy(it -> assertThat(it).matches("GRANT (SELECT|UPDATE) \\(`[a-z].*\\) ON .*"))
        .noneSatisfy(it -> assertThat(it).containsIgnoringCase("password"))
        .contains(
            "GRANT SELECT (`pcucodeperson`, `pid`) ON `jhcisdb`.`persondeath`"
                + " TO 'baidiao'@'192.168.1.%'");
  }

  @Test
  void theAccountCannotBeMadeBeforeAPasswordIsPutIn() {
    assertThat(grants.script())
        .startsWith("CREATE USER 'baidiao'@'192.168.1.%' IDENTIFIED BY <password>;\n")
        .endsWith("TO 'baidiao'@'192.168.1.%';\n");
  }

  @Test
  void aSchemaOfOurOwnIsNeverJhcisOwn() {
    assertThat(grants.ownSchema("baidiao").get(1)).contains("ON `baidiao`.* TO 'baidiao'@");
    assertThatThrownBy(() -> grants.ownSchema("JHCISDB")).isInstanceOf(HisException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "jhcisdb`, baidiao, localhost",
    "jhcisdb, bai'diao, localhost",
    "jhcisdb, baidiao, local'host",
    "jhcisdb, '', localhost"
  })
  void namesThatWouldBreakOutOfTheirQuotesAreRefused(String schema, String user, String host) {
    assertThatThrownBy(() -> Grants.of(schema, user, host))
        .isInstanceOfSatisfying(
            HisException.class, e -> assertThat(e.code()).isEqualTo(HisErrorCode.SETTINGS_INVALID));
  }
}
