package io.github.baidiao.card.pin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** What make_pin_vectors.sh wrote with openssl. */
final class Vectors {
  record Vector(String pin, byte[] keyString, byte[] challenge, byte[] response) {
    @Override
    public String toString() {
      return pin + " and challenge " + HexFormat.of().formatHex(challenge, 0, 4) + "...";
    }
  }

  static final List<Vector> ALL = load();

  private Vectors() {}

  private static List<Vector> load() {
    try (var in = Vectors.class.getResourceAsStream("/pin/vectors.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .map(v -> new Vector(v[0], bytes(v[1]), bytes(v[2]), bytes(v[3])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first vector of a PIN. */
  static Vector of(String pin) {
    return ALL.stream().filter(vector -> vector.pin().equals(pin)).findFirst().orElseThrow();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
