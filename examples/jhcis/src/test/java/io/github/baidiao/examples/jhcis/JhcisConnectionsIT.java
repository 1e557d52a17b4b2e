package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(300)
class JhcisConnectionsIT {

  @ParameterizedTest
  @EnumSource
  void settingsOpenAPoolOfItsOwn(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server);
        JhcisConnections connections = JhcisConnections.open(settings(site).build())) {
      assertThat(JhcisUnits.of(connections)).hasSize(1);
    }
  }

  @Test
  void anAccountThatTheServerRefusesIsToldAsThat() throws SQLException {
    try (JhcisSite site = JhcisSite.on(JhcisServer.MARIADB)) {
      assertFault(HisErrorCode.ACCESS_DENIED, settings(site).password(Secret.of("not-it")).build());
      assertFault(HisErrorCode.ACCESS_DENIED, settings(site).database("mysql").build());
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsAWrongSetting() throws SQLException {
    try (JhcisSite site = JhcisSite.on(JhcisServer.MYSQL56)) {
      assertFault(HisErrorCode.SETTINGS_INVALID, settings(site).database("nowhere").build());
    }
  }

  @Test
  void aServerThatIsDownIsUnreachable() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    assertFault(HisErrorCode.HIS_UNREACHABLE, local(closed).build());
  }

  @Test
  void aServerThatSaysNothingIsUnreachable() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertFault(HisErrorCode.HIS_UNREACHABLE, local(mute.getLocalPort()).build());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStatementThatTakesTooLongIsGivenUp(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server);
        JhcisConnections connections =
            JhcisConnections.open(settings(site).answerTimeout(Duration.ofMillis(300)).build())) {
      assertThatThrownBy(() -> connections.read(c -> run(c, "SELECT SLEEP(30)")))
          .isInstanceOfSatisfying(HisException.class, JhcisConnectionsIT::isUnreachable);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTableThatIsNotThereIsASchemaThatDoesNotSuit(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.execute("ALTER TABLE visit DROP COLUMN id_nhso_claim");
      if (server.hasAccounts()) {
        site.execute("GRANT SELECT ON " + site.schema() + ".* TO " + site.account());
      }
      assertThatThrownBy(
              () -> site.connections().read(c -> run(c, "SELECT id_nhso_claim FROM visit")))
          .isInstanceOfSatisfying(
              HisException.class,
              e -> assertThat(e.code()).isEqualTo(HisErrorCode.SCHEMA_UNSUITED));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheServerQuotesIsNotInTheException(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      assertThatThrownBy(
              () -> site.connections().read(c -> run(c, "SELECT 'somebody' FORM nowhere")))
          .isInstanceOf(HisException.class)
          .hasNoCause()
          .hasMessageContaining("SQLState 42000, number 1064")
          .hasMessageNotContaining("nowhere");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatThrowsInATransactionLeavesNothing(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).insert();
      site.visit(700, 12, "2026-11-20").insert();

      assertThatThrownBy(
              () ->
                  site.connections()
                      .inTransaction(
                          c -> {
                            run(c, "UPDATE visit SET main_inscl = 'UCS' WHERE visitno = 700");
                            throw new IllegalStateException("half way");
                          }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(site.inVisit(700, "main_inscl")).isEmpty();

      site.connections()
          .inTransaction(c -> run(c, "UPDATE visit SET main_inscl = 'UCS' WHERE visitno = 700"));
      assertThat(site.inVisit(700, "main_inscl")).contains("UCS");
    }
  }

  private static boolean run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  private static void assertFault(HisErrorCode code, JhcisSettings settings) {
    try (JhcisConnections connections = JhcisConnections.open(settings)) {
      assertThatThrownBy(() -> JhcisUnits.of(connections))
          .isInstanceOfSatisfying(
              HisException.class, e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
    }
  }

  private static void isUnreachable(HisException e) {
    assertThat(e.code()).isEqualTo(HisErrorCode.HIS_UNREACHABLE);
  }

  private static JhcisSettings.Builder local(int port) {
    return JhcisSettings.builder()
        .server("127.0.0.1")
        .port(port)
        .user("root")
        .password(Secret.of(""))
        .connectTimeout(Duration.ofSeconds(1));
  }

  private static JhcisSettings.Builder settings(JhcisSite site) {
    String address = site.server().address().replaceFirst("^jdbc:", "").replaceFirst("[?].*", "");
    return local(URI.create(address).getPort())
        .user(site.server().hasAccounts() ? site.user() : "root")
        .password(Secret.of(site.server().hasAccounts() ? "site" : ""))
        .database(site.schema());
  }
}
