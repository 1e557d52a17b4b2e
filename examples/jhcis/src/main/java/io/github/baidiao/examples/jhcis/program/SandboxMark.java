package io.github.baidiao.examples.jhcis.program;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an address is the sandbox on this machine, by the mark on its answers. */
final class SandboxMark {
  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
  private static final int LONGEST_MS = 10_000;

  private SandboxMark() {}

  /** Asks it, without any token; nothing beyond this machine is asked. */
  static boolean isOn(URI base, String harmlessPath) {
    @Nullable String host = base.getHost();
    if (host == null || !THIS_MACHINE.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
      return false;
    }
    try {
      URI address = URI.create(base + harmlessPath);
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(LONGEST_MS);
      connection.setReadTimeout(LONGEST_MS);
      connection.setInstanceFollowRedirects(false);
      try {
        return "true".equalsIgnoreCase(connection.getHeaderField("X-Baidiao-Sandbox"));
      } finally {
        connection.disconnect();
      }
    } catch (IOException | ClassCastException notThere) {
      return false;
    }
  }
}
