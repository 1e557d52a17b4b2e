package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JhcisUnitsIT {
  private static final HospitalCode FIRST = HospitalCode.of("99998");
  private static final HospitalCode SECOND = HospitalCode.of("99999");

  @ParameterizedTest
  @EnumSource
  void thePlaceholderIsNoUnit(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      assertThat(JhcisUnits.of(site.connections())).containsExactly(SECOND);
      assertThat(JhcisUnits.choose(site.connections(), Optional.empty())).isEqualTo(SECOND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void amongSeveralUnitsOneMustBeNamed(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.execute("INSERT INTO office (offid) VALUES ('99998')");

      assertThat(JhcisUnits.of(site.connections())).containsExactly(FIRST, SECOND);
      assertThat(JhcisUnits.choose(site.connections(), Optional.of(FIRST))).isEqualTo(FIRST);
      assertUnclear(site, Optional.empty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aUnitThatIsNotThereIsNotTaken(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      assertUnclear(site, Optional.of(HospitalCode.of("12345")));
      site.execute("DELETE FROM office WHERE offid = '99999'");
      assertUnclear(site, Optional.empty());
    }
  }

  private static void assertUnclear(JhcisSite site, Optional<HospitalCode> named) {
    assertThatThrownBy(() -> JhcisUnits.choose(site.connections(), named))
        .isInstanceOfSatisfying(
            HisException.class, e -> assertThat(e.code()).isEqualTo(HisErrorCode.UNIT_UNCLEAR));
  }
}
