package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.WriteResult;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.nhso.ClaimCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * Somebody changes the visit between our look at it and our UPDATE, which must see it by itself.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(JhcisServer.class)
class GuardIT {
  private static final HospitalCode UNIT = HospitalCode.of(JhcisSite.UNIT);
  private static final VisitIdentity VISIT =
      VisitIdentity.of(VisitKey.of(UNIT, "7"), PersonKey.of(UNIT, "1"), LocalDate.of(2026, 11, 20));
  private static final ClaimCodeWrite CLAIM =
      ClaimCodeWrite.builder()
          .code(ClaimCode.of("PP1234567890"))
          .at(LocalDate.of(2026, 11, 20).atTime(9, 31))
          .build();

  @Parameter JhcisServer server;
  private JhcisSite site;

  @BeforeEach
  void visitOfOnePerson() throws SQLException {
    site = JhcisSite.on(server);
    site.person(1).insert();
    site.person(2).insert();
    site.visit(7, 1, "2026-11-20").insert();
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mit_flag = 'Y'",
        "flagservice = '99'",
        "flagservice = '05'",
        "visitdate = '2026-11-19'",
        "pid = 2",
        "visitno = 8",
        "claimcode_nhso = 'PP9999999999'",
        "datetime_claim = '2026-11-20 08:00:00'"
      })
  void nothingIsWrittenThen(String change) throws SQLException {
    WriteResult result = write(() -> site.execute("UPDATE visit SET " + change), "");

    assertThat(result).hasToString("Refused HIS-209");
    assertThat(site.text("SELECT claimcode_nhso FROM visit").orElse(""))
        .isNotEqualTo("PP1234567890");
  }

  @ParameterizedTest
  @ValueSource(strings = {"symptoms = 'typed'", "flagservice = '02'", "mit_flag = ''"})
  void whatIsNoneOfOurBusinessIsKept(String change) throws SQLException {
    assertThat(write(() -> site.execute("UPDATE visit SET " + change), "")).hasToString("Written");

    assertThat(site.text("SELECT COUNT(*) FROM visit WHERE " + change)).contains("1");
  }

  @Test
  void aDriverThatCountsChangedRowsIsNoHindrance() throws SQLException {
    assertThat(write(() -> 0, "&useAffectedRows=true")).hasToString("Written");
    assertThat(write(() -> 0, "&useAffectedRows=true")).hasToString("AlreadyThere");
  }

  @Test
  void theSameCodeFromAnotherStationAtThatMomentIsFoundTheNextTime() throws SQLException {
    String other = "UPDATE visit SET claimcode_nhso = 'PP1234567890'";

    assertThat(write(() -> site.execute(other), "").toString()).isIn("Written", "Refused HIS-209");
    assertThat(write(() -> 0, "").toString()).isIn("Written", "AlreadyThere");
    assertThat(site.inVisit(7, "datetime_claim")).contains("2026-11-20 09:31:00");
  }

  private WriteResult write(Callable<?> beforeTheUpdate, String driver) throws SQLException {
    String address = ((MariaDbDataSource) site.dataSource()).getUrl() + driver;
    DataSource source = new MariaDbDataSource(address);
    DataSource watched =
        proxy(
            DataSource.class,
            source,
            opened ->
                opened instanceof Connection connection
                    ? proxy(Connection.class, connection, made -> made, beforeTheUpdate)
                    : opened,
            () -> 0);
    return new VisitWriting(JhcisConnections.of(watched), UNIT)
        .write(VISIT, CLAIM, WriteMode.WRITE);
  }

  private interface After {
    @Nullable Object of(@Nullable Object made);
  }

  private static <T> T proxy(Class<T> type, T target, After after, Callable<?> beforeUpdate) {
    return type.cast(
        Proxy.newProxyInstance(
            GuardIT.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (arguments != null
                  && arguments.length > 0
                  && String.valueOf(arguments[0]).startsWith("UPDATE")) {
                beforeUpdate.call();
              }
              return after.of(invoke(target, method, arguments));
            }));
  }

  private static @Nullable Object invoke(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
