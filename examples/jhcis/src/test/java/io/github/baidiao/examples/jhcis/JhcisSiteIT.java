package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.jhcis.site.Citizens;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site that the tests play is one: it takes Thai, people and visits, and has little rights. */
class JhcisSiteIT {

  @ParameterizedTest
  @EnumSource
  void aVisitIsThereForTheProgram(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).insert();
      site.visit(700, 12, "2026-11-20").with("symptoms", "ไข้ 3 วัน").insert();

      String symptoms =
          site.connections()
              .read(
                  connection -> {
                    try (PreparedStatement statement =
                            connection.prepareStatement(
                                "SELECT symptoms FROM visit WHERE pcucode = ? AND visitno = 700");
                        var rows = with(statement, JhcisSite.UNIT).executeQuery()) {
                      return rows.next() ? rows.getString(1) : "";
                    }
                  });

      assertThat(symptoms).isEqualTo("ไข้ 3 วัน");
    }
  }

  @Test
  void theProgramMayNotReadAPassword() throws SQLException {
    try (JhcisSite site = JhcisSite.on(JhcisServer.MARIADB)) {
      assertThatThrownBy(
              () ->
                  site.connections()
                      .read(
                          connection -> {
                            try (var statement = connection.createStatement()) {
                              return statement.executeQuery("SELECT `password` FROM `user`");
                            }
                          }))
          .isInstanceOfSatisfying(
              HisException.class, e -> assertThat(e.code()).isEqualTo(HisErrorCode.ACCESS_DENIED));
    }
  }

  @Test
  void inventedCitizenIdsAreValid() {
    assertThat(Citizens.number(0)).matches(CitizenId::isValid);
    assertThat(Citizens.number(9_999_999)).matches(CitizenId::isValid);
    assertThat(Citizens.number(1)).isEqualTo("1999900000013");
  }

  private static PreparedStatement with(PreparedStatement statement, String value)
      throws SQLException {
    statement.setString(1, value);
    return statement;
  }
}
