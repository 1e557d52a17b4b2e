package io.github.baidiao.core.outbox;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The order key and the data keys, the last of which is current, as a key file has them. */
final class Keys {
  private static final String FIRST_LINE = "baidiao-outbox-keys 1";
  private static final String REMARK =
      "# Keep a copy in the backup: without this file nothing that waits can be sent.";
  private static final int KEY_BYTES = 32;

  private final byte[] order;
  private final Map<String, byte[]> data;
  private final String currentId;

  private Keys(byte[] order, Map<String, byte[]> data, String currentId) {
    this.order = order;
    this.data = data;
    this.currentId = currentId;
  }

  static Keys fresh(SecureRandom random) {
    return new Keys(random(random, KEY_BYTES), new LinkedHashMap<>(), "").withOneMore(random);
  }

  /** Its name is random, since two stations may rotate their copies of one file. */
  Keys withOneMore(SecureRandom random) {
    Map<String, byte[]> more = new LinkedHashMap<>(data);
    String id = Hex.of(random(random, 4));
    more.put(id, random(random, KEY_BYTES));
    return new Keys(order, more, id);
  }

  private static byte[] random(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Returns the keys in a file's text, or empty if it is not exactly of the form. */
  static Optional<Keys> parse(String text) {
    byte @Nullable [] order = null;
    Map<String, byte[]> data = new LinkedHashMap<>();
    String last = "";
    boolean begun = false;
    for (String line : text.split("\\r?\\n", -1)) {
      String[] words = line.trim().split(" +", -1);
      if (line.trim().isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!begun) {
        begun = line.trim().equals(FIRST_LINE);
        if (!begun) {
          return Optional.empty();
        }
        continue;
      }
      byte @Nullable [] key = decoded(words[words.length - 1]);
      if (key == null) {
        return Optional.empty();
      } else if (words.length == 2 && words[0].equals("order") && order == null) {
        order = key;
      } else if (words.length == 3 && words[0].equals("data") && isNew(words[1], data)) {
        last = words[1];
        data.put(last, key);
      } else {
        return Optional.empty();
      }
    }
    return order == null || data.isEmpty()
        ? Optional.empty()
        : Optional.of(new Keys(order, data, last));
  }

  private static boolean isNew(String id, Map<String, byte[]> data) {
    return id.matches("[A-Za-z0-9._-]{1,40}") && !data.containsKey(id);
  }

  private static byte @Nullable [] decoded(String digits) {
    byte @Nullable [] key = Hex.bytes(digits).orElse(null);
    return key != null && key.length == KEY_BYTES ? key : null;
  }

  String text() {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n').append(REMARK).append('\n');
    text.append("order ").append(Hex.of(order)).append('\n');
    data.forEach(
        (id, key) -> text.append("data ").append(id).append(' ').append(Hex.of(key)).append('\n'));
    return text.toString();
  }

  String currentId() {
    return currentId;
  }

  Optional<SecretKey> key(String id) {
    return Optional.ofNullable(data.get(id)).map(key -> new SecretKeySpec(key, "AES"));
  }

  SecretKey orderKey() {
    return new SecretKeySpec(order, "HmacSHA256");
  }

  @Override
  public String toString() {
    return "Keys[masked]";
  }
}
