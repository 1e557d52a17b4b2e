package io.github.baidiao.examples.jhcis;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.jhcis.record.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The units that a jhcisdb belongs to: one as a rule, but JHCIS itself can choose among several.
 */
public final class JhcisUnits {
  // Every jhcisdb has a row of this code, which is nobody's (confirmed by 4).
  private static final String OFFICES =
      "SELECT offid FROM office WHERE offid <> '0000x' ORDER BY offid";

  private JhcisUnits() {}

  /** Returns all of them. */
  public static List<HospitalCode> of(JhcisConnections connections) {
    List<Row> rows = connections.read(connection -> Rows.of(connection, OFFICES));
    return rows.stream()
        .map(row -> row.text("offid").orElse(""))
        .filter(JhcisUnits::isCode)
        .map(HospitalCode::of)
        .collect(Collectors.toList());
  }

  /**
   * Returns the unit to work for: the one that the settings name, or the only one there is.
   *
   * @throws HisException ({@code HIS-105}) if the named one is not there, or none is named and
   *     there are several, or none
   */
  public static HospitalCode choose(JhcisConnections connections, Optional<HospitalCode> named) {
    List<HospitalCode> units = of(connections);
    if (named.isPresent()) {
      if (!units.contains(named.get())) {
        throw HisException.of(HisErrorCode.UNIT_UNCLEAR, "office has no " + named.get().value());
      }
      return named.get();
    }
    if (units.size() != 1) {
      throw HisException.of(HisErrorCode.UNIT_UNCLEAR, "office has " + units.size() + " units");
    }
    return units.get(0);
  }

  static boolean isCode(String text) {
    return text.matches("[0-9]{5}");
  }
}
