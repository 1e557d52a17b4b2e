package io.github.baidiao.card.simulator;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import io.github.baidiao.core.identity.CitizenId;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person file strictly: every field must be there, and none that is not known. The only
 * class of this module that uses Moshi.
 */
final class PersonFile {
  private static final List<String> NAME = Arrays.asList("title", "first", "middle", "last");
  private static final List<String> ADDRESS =
      Arrays.asList("house", "moo", "trok", "soi", "road", "tambon", "amphoe", "province");
  private static final Set<String> FIELDS =
      new HashSet<>(
          Arrays.asList(
              "citizenId",
              "cardVersion",
              "nameTh",
              "nameEn",
              "birthDate",
              "sex",
              "requestNumber",
              "issuer",
              "issuerCode",
              "issueDate",
              "expiryDate",
              "cardType",
              "address",
              "photoNumber",
              "photo",
              "atr",
              "quirks"));
  private static final Set<String> QUIRKS =
      new HashSet<>(Arrays.asList("padding", "getResponse67"));
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{1,40}");
  private static final Pattern PATH = Pattern.compile("\\$[A-Za-z0-9.\\[\\]]{0,80}");

  private final Map<?, ?> root;

  private PersonFile(Map<?, ?> root) {
    this.root = root;
  }

  static SimulatedPerson parse(byte[] json, SimulatedPerson.PhotoSource photos) {
    return new PersonFile(tree(json)).person(photos);
  }

  private static Map<?, ?> tree(byte[] json) {
    JsonReader reader = JsonReader.of(new Buffer().write(json));
    try {
      Object tree = new Moshi.Builder().build().adapter(Object.class).fromJson(reader);
      if (!(tree instanceof Map) || reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw SimulatedPerson.invalid("not one JSON object");
      }
      return (Map<?, ?>) tree;
    } catch (IOException | JsonDataException notJson) {
      // Moshi's own message may quote what is in the file: only the place is told.
      String path = reader.getPath();
      throw SimulatedPerson.invalid(
          "not JSON" + (PATH.matcher(path).matches() ? " at " + path : ""));
    }
  }

  private SimulatedPerson person(SimulatedPerson.PhotoSource photos) {
    allowOnly("", root, FIELDS);
    Map<?, ?> quirks = object("quirks");
    allowOnly("quirks.", quirks, QUIRKS);

    String citizenId = text("citizenId", "[0-9]{13}");
    if (!CitizenId.isValid(citizenId)) {
      throw wrong("citizenId", "check digit");
    }
    CardMemory memory =
        new CardMemory(padding(quirks))
            .text("cardVersion", 4, text("cardVersion", ".{4}"))
            .text("citizenId", 13, citizenId)
            .text("nameTh", 100, slots("nameTh", NAME))
            .text("nameEn", 100, slots("nameEn", NAME))
            .text("birthDate", 8, text("birthDate", "[0-9]{8}"))
            .text("sex", 1, text("sex", "[12]"))
            .text("requestNumber", 20, text("requestNumber", ".*"))
            .text("issuer", 100, text("issuer", ".*"))
            .text("issuerCode", 13, text("issuerCode", ".*"))
            .text("issueDate", 8, text("issueDate", "[0-9]{8}"))
            .text("expiryDate", 8, text("expiryDate", "[0-9]{8}"))
            .text("cardType", 2, text("cardType", ".*"))
            .bytes("(before the photo)", 2, new byte[2]) // meaning unknown
            .bytes("photo", 5118, photo(photos))
            .text("address", 160, slots("address", ADDRESS))
            .text("photoNumber", 14, text("photoNumber", "[0-9]{14}"));
    // TS of ISO/IEC 7816-3, then 1 to 32 more bytes.
    byte[] atr = Hex.bytes(text("atr", "3[BbFf]([0-9A-Fa-f]{2}){1,32}"));
    return new SimulatedPerson(
        CitizenId.of(citizenId), memory.image(), atr, flag("getResponse67", quirks));
  }

  private byte[] photo(SimulatedPerson.PhotoSource photos) {
    byte[] photo;
    try {
      photo = photos.read(text("photo", ".+"));
    } catch (InvalidPathException notAPath) {
      throw wrong("photo", "not a file name");
    }
    boolean jpeg = photo.length > 4 && (photo[0] & 0xFF) == 0xFF && (photo[1] & 0xFF) == 0xD8;
    if (!jpeg) {
      throw wrong("photo", "not a JPEG file");
    }
    return photo;
  }

  private static byte padding(Map<?, ?> quirks) {
    Object padding = quirks.get("padding");
    if (padding == null || "space".equals(padding)) {
      return ' ';
    }
    if ("nul".equals(padding)) {
      return 0;
    }
    throw wrong("quirks.padding", "\"space\" or \"nul\"");
  }

  private static boolean flag(String name, Map<?, ?> quirks) {
    Object value = quirks.get(name);
    if (value != null && !(value instanceof Boolean)) {
      throw wrong("quirks." + name, "true or false");
    }
    return Boolean.TRUE.equals(value);
  }

  private String slots(String field, List<String> names) {
    Map<?, ?> slots = object(field);
    allowOnly(field + ".", slots, new HashSet<>(names));
    StringBuilder joined = new StringBuilder();
    for (String name : names) {
      String value = asText(field + "." + name, slots.get(name));
      if (value.indexOf('#') >= 0) {
        throw wrong(field + "." + name, "# separates the slots and cannot be in one");
      }
      joined.append(joined.length() == 0 && name.equals(names.get(0)) ? "" : "#").append(value);
    }
    return joined.toString();
  }

  private String text(String field, String pattern) {
    String value = asText(field, root.get(field));
    if (!value.matches(pattern)) {
      throw wrong(field, "must match " + pattern);
    }
    return value;
  }

  private Map<?, ?> object(String field) {
    Object value = root.get(field);
    if (!(value instanceof Map)) {
      throw wrong(field, value == null ? "missing" : "must be an object");
    }
    return (Map<?, ?>) value;
  }

  private static String asText(String field, @Nullable Object value) {
    if (!(value instanceof String)) {
      throw wrong(field, value == null ? "missing" : "must be a string");
    }
    return (String) value;
  }

  private static void allowOnly(String prefix, Map<?, ?> object, Set<String> known) {
    for (Object key : object.keySet()) {
      if (!known.contains(key)) {
        String name = String.valueOf(key);
        throw wrong(prefix + (KEY.matcher(name).matches() ? name : "?"), "unknown field");
      }
    }
  }

  private static RuntimeException wrong(String field, String rule) {
    return SimulatedPerson.invalid(field + ": " + rule);
  }
}
