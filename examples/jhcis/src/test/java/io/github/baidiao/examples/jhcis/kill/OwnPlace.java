package io.github.baidiao.examples.jhcis.kill;

import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The database of our own: a file by its name, one on a server by its JDBC address. */
final class OwnPlace {
  private static final Pattern ACCOUNT = Pattern.compile("user=([^&]*)(?:&password=([^&]*))?&?");

  private OwnPlace() {}

  static OwnDatabase open(String place) {
    if (!place.startsWith("jdbc:")) {
      return OwnDatabase.file(Path.of(place));
    }
    Matcher account = ACCOUNT.matcher(place);
    if (!account.find()) {
      throw new IllegalArgumentException("no user in the address");
    }
    String password = account.group(2);
    return OwnDatabase.onServer(
        place.replace(account.group(), ""), account.group(1), password == null ? "" : password);
  }
}
