package io.github.baidiao.examples.jhcis.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window of JHCIS in which an officer has a visit open. It has read the visit once, and saves all
 * of its columns as it has them, without a look at what stands there now: so JHCIS did in 2018
 * (single source). Whether today's window has NHSO's columns among them is unknown, so there are
 * both kinds. Of one thread.
 */
public final class JhcisWindow {
  private static final List<String> CLINICAL =
      Arrays.asList(
          ("symptoms timeservice timestart timeend rightcode rightno hosmain hossub incup symptomsco"
                  + " vitalcheck diagnote healthsuggest1 weight height pressure pressure2"
                  + " temperature pulse respri waist ass bmilevel money1 money2 money3 flagservice"
                  + " servicetype username flag18fileexpo")
              .split(" "));
  private static final List<String> NHSOS =
      Arrays.asList(
          ("hiciauthen_nhso claimcode_nhso datetime_claim main_inscl sub_inscl nhso_seq_closed"
                  + " nhso_authencode_closed money_closed_all id_nhso_claim")
              .split(" "));

  private final Connection connection;
  private final int visitno;
  private final List<String> columns;
  private final List<@Nullable String> values = new ArrayList<>();

  private JhcisWindow(Connection connection, boolean savesNhsosColumns, int visitno) {
    this.connection = connection;
    this.visitno = visitno;
    columns = new ArrayList<>(CLINICAL);
    if (savesNhsosColumns) {
      columns.addAll(NHSOS);
    }
  }

  /** Opens a visit. */
  public static JhcisWindow open(Connection connection, boolean savesNhsosColumns, int visitno)
      throws SQLException {
    JhcisWindow window = new JhcisWindow(connection, savesNhsosColumns, visitno);
    String sql =
        "SELECT "
            + String.join(", ", window.columns)
            + " FROM visit WHERE pcucode = ? AND visitno = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, JhcisSite.UNIT);
      statement.setInt(2, visitno);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        for (int i = 1; i <= window.columns.size(); i++) {
          window.values.add(row.getString(i));
        }
      }
    }
    return window;
  }

  /** The officer types what the patient complains of. */
  public JhcisWindow types(String symptoms) {
    values.set(0, symptoms);
    return this;
  }

  /** The officer saves; the window stays open. */
  public void save() throws SQLException {
    String sql =
        "UPDATE visit SET "
            + String.join(" = ?, ", columns)
            + " = ? WHERE pcucode = ? AND visitno = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int index = 0;
      for (String value : values) {
        statement.setString(++index, value);
      }
      statement.setString(++index, JhcisSite.UNIT);
      statement.setInt(++index, visitno);
      statement.executeUpdate();
    }
  }
}
