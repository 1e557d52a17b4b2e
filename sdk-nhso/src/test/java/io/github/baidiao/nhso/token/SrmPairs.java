package io.github.baidiao.nhso.token;

import io.github.baidiao.core.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The invented pairs that make_srm_stubs.py wrote: the portal's stub renews each to the next. */
final class SrmPairs {
  private static final Properties PAIRS = new Properties();

  static {
    try (InputStream in = SrmPairs.class.getResourceAsStream("/nhso/token/pairs.properties")) {
      PAIRS.load(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private SrmPairs() {}

  static String access(int number) {
    return PAIRS.getProperty("access." + number);
  }

  static String refresh(int number) {
    return PAIRS.getProperty("refresh." + number);
  }

  static String end(int number) {
    return PAIRS.getProperty("end." + number);
  }

  static SrmTokens pair(int number) {
    return SrmTokens.of(Secret.of(access(number)), Secret.of(refresh(number)));
  }

  /** Writes a pair as the SRM program does. */
  static void logIn(Path file, int number) {
    write(file, "access-token=" + access(number) + "\r\nrefresh-token=" + refresh(number) + "\r\n");
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(Secret secret) {
    return secret.<String>use(String::new);
  }
}
