package io.github.baidiao.examples.jhcis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The columns of JHCIS's tables that this module names anywhere: those it reads, and the nine it
 * may write. What is granted to the account and what the doctor looks for are both made from this.
 */
public final class JhcisColumns {
  /** The table of visits, the only one that is ever written. */
  public static final String VISIT = "visit";

  private static final List<String> WRITTEN =
      Collections.unmodifiableList(
          Arrays.asList(
              "claimcode_nhso",
              "datetime_claim",
              "hiciauthen_nhso",
              "main_inscl",
              "sub_inscl",
              "nhso_authencode_closed",
              "nhso_seq_closed",
              "money_closed_all",
              "id_nhso_claim"));

  private static final Map<String, List<String>> READ = load();

  private JhcisColumns() {}

  /** Returns what is read: the columns by table, both in a fixed order. */
  public static Map<String, List<String>> read() {
    return READ;
  }

  /** Returns the columns of {@code visit} that may be written. */
  public static List<String> written() {
    return WRITTEN;
  }

  private static Map<String, List<String>> load() {
    Properties file = new Properties();
    try (InputStream in = JhcisColumns.class.getResourceAsStream("columns.properties")) {
      if (in == null) {
        throw new IllegalStateException("columns.properties is missing");
      }
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> columns = new TreeMap<>();
    for (String table : file.stringPropertyNames()) {
      String[] names = file.getProperty(table, "").trim().split("[ ,]+");
      columns.put(table, Collections.unmodifiableList(Arrays.asList(names)));
    }
    return Collections.unmodifiableMap(columns);
  }
}
