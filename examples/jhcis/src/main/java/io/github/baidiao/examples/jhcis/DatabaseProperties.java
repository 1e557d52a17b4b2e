package io.github.baidiao.examples.jhcis;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The connection that JHCIS itself uses, from its {@code database.properties} (single source; below
 * {@code C:\Program Files\JHCIS}). It is read only when its path is given, which is the site's
 * consent: its account is root as a rule, and may do more than this program should.
 */
public final class DatabaseProperties {
  private static final String NAME = "database.properties";
  // Notepad puts these before the first key.
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Properties properties;

  private DatabaseProperties(Properties properties) {
    this.properties = properties;
  }

  /**
   * Reads the file.
   *
   * @throws HisException ({@code HIS-101}) when it cannot be read
   */
  public static DatabaseProperties read(Path file) {
    Properties properties = new Properties();
    try {
      byte[] bytes = Files.readAllBytes(file);
      int start = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
      properties.load(new ByteArrayInputStream(bytes, start, bytes.length - start));
    } catch (IOException | IllegalArgumentException e) {
      throw HisException.of(HisErrorCode.SETTINGS_INVALID, NAME + " cannot be read");
    }
    return new DatabaseProperties(properties);
  }

  private static boolean startsWithMark(byte[] bytes) {
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (bytes.length <= i || bytes[i] != BYTE_ORDER_MARK[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the connection, to which time-outs may be added.
   *
   * @throws HisException ({@code HIS-101}) when a key is missing or its value cannot be
   */
  public JhcisSettings.Builder settings() {
    JhcisSettings.Builder settings =
        JhcisSettings.builder()
            .server(needed("SERVER"))
            .user(needed("USERNAME"))
            .password(Secret.of(properties.getProperty("PASSWORD", "")));
    text("PORT").ifPresent(port -> settings.port(port(port)));
    text("DATABASE").ifPresent(settings::database);
    return settings;
  }

  /** Returns the unit that JHCIS works for, if the file names one. */
  public Optional<HospitalCode> unit() {
    return text("PCUCODE").filter(JhcisUnits::isCode).map(HospitalCode::of);
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      throw HisException.of(HisErrorCode.SETTINGS_INVALID, NAME + ": PORT");
    }
    return Integer.parseInt(text);
  }

  private String needed(String key) {
    return text(key)
        .orElseThrow(() -> HisException.of(HisErrorCode.SETTINGS_INVALID, NAME + ": " + key));
  }

  private Optional<String> text(String key) {
    return Optional.of(properties.getProperty(key, "").trim()).filter(text -> !text.isEmpty());
  }

  @Override
  public String toString() {
    return "DatabaseProperties[masked]";
  }
}
