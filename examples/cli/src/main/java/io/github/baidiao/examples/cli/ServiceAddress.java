package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The address of a service: on this machine, unless {@code --live} was said. */
final class ServiceAddress {
  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

  private ServiceAddress() {}

  /**
   * Reads an address that was given.
   *
   * @param option what it was given with, told when it is no address
   */
  static URI of(String given, String option, boolean live) {
    return of(given, live, () -> NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, option));
  }

  /** Likewise for a service whose errors are others. */
  static URI of(String given, boolean live, Supplier<SdkException> notAnAddressFault) {
    URI address;
    try {
      address = new URI(given);
    } catch (URISyntaxException notAnAddress) {
      throw notAnAddressFault.get();
    }
    // A host that this class does not see, one with an underscore for example, another would.
    String host = Optional.ofNullable(address.getHost()).orElseThrow(notAnAddressFault);
    if (!live && !THIS_MACHINE.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
      throw CliException.of(CliErrorCode.SERVICE_NOT_CHOSEN);
    }
    return address;
  }
}
