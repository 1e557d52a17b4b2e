package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the account of {@link Grants} cannot do, on the server that has accounts. */
class GrantsIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT `password` FROM `user`",
        "SELECT * FROM visit",
        "SELECT allergic FROM person",
        "SELECT xgis FROM house",
        "UPDATE visit SET symptoms = ''",
        "UPDATE visit SET flagservice = '03'",
        "UPDATE visit SET dateupdate = NULL",
        "UPDATE person SET fname = ''",
        "INSERT INTO visit (pcucode, visitno) VALUES ('99999', 1)",
        "DELETE FROM visit",
        "CREATE TABLE baidiao (id int)",
        "ALTER TABLE visit ADD COLUMN baidiao int",
        "DROP TABLE visit",
        "LOCK TABLES visit WRITE"
      })
  void theServerRefuses(String statement) throws SQLException {
    try (JhcisSite site = JhcisSite.on(JhcisServer.MARIADB)) {
      assertThatThrownBy(() -> run(site, statement))
          .isInstanceOfSatisfying(
              HisException.class, e -> assertThat(e.code()).isEqualTo(HisErrorCode.ACCESS_DENIED));
    }
  }

  @Test
  void theScriptWorksAsItStandsButForThePassword() throws SQLException {
    try (JhcisSite site = JhcisSite.on(JhcisServer.MARIADB)) {
      Grants grants = Grants.of(site.schema(), "other" + site.schema().substring(6), "localhost");
      try {
        assertThatThrownBy(() -> site.execute(grants.account())).hasMessageContaining("<password>");

        for (String statement :
            List.of(grants.script().replace("<password>", "'x'").split(";\n"))) {
          site.execute(statement);
        }

        assertThat(
                site.text(
                    "SELECT COUNT(*) FROM information_schema.column_privileges"
                        + " WHERE privilege_type = 'UPDATE' AND grantee LIKE '''other%'"))
            .isEqualTo(Optional.of("9"));
      } finally {
        site.execute("DROP USER IF EXISTS " + grants.account().split(" ")[2]);
      }
    }
  }

  private static boolean run(JhcisSite site, String sql) {
    return site.connections()
        .read(
            connection -> {
              try (var statement = connection.createStatement()) {
                return statement.execute(sql);
              }
            });
  }
}
