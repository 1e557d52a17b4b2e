package io.github.baidiao.moph.document;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a file of ours, read strictly: what is missing or of another type is refused by
 * its path in the file. Its errors hold names of fields and no values. Immutable.
 */
public final class StrictObject {
  private static final double FIRST_INEXACT = 0x1p53;

  private final Map<?, ?> fields;
  private final String path;
  private final MophErrorCode code;
  private final boolean pointers;

  private StrictObject(Map<?, ?> fields, String path, MophErrorCode code, boolean pointers) {
    this.fields = fields;
    this.path = path;
    this.code = code;
    this.pointers = pointers;
  }

  /**
   * Reads an object.
   *
   * @param utf8 JSON in UTF-8; a field given twice is refused
   * @param code what is thrown for whatever is wrong
   */
  public static StrictObject parse(byte[] utf8, MophErrorCode code) {
    return parse(utf8, code, false);
  }

  /**
   * Reads an object of a file that programs in other languages write: its errors name a field by
   * its JSON Pointer (RFC 6901), {@code /diagnoses/0/icd10}, and {@link #only} refuses null too.
   *
   * @param utf8 JSON in UTF-8; a field given twice is refused
   * @param code what is thrown for whatever is wrong
   */
  public static StrictObject parseWithPointers(byte[] utf8, MophErrorCode code) {
    return parse(utf8, code, true);
  }

  private static StrictObject parse(byte[] utf8, MophErrorCode code, boolean pointers) {
    Object json;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      json = new Moshi.Builder().build().adapter(Object.class).fromJson(text);
    } catch (CharacterCodingException e) {
      throw MophException.of(code, "not UTF-8");
    } catch (IOException | JsonDataException e) {
      // Their messages quote the file.
      throw MophException.of(code, "not JSON");
    }
    if (!(json instanceof Map)) {
      throw MophException.of(code, "not a JSON object");
    }
    return new StrictObject((Map<?, ?>) json, "", code, pointers);
  }

  /** Refuses every field but these, by its name. */
  public StrictObject only(String... names) {
    for (Object name : fields.keySet()) {
      if (!Arrays.asList(names).contains(String.valueOf(name))) {
        throw wrong(shown(String.valueOf(name)), "unknown");
      }
      if (pointers && !has(String.valueOf(name))) {
        throw wrong(String.valueOf(name), "null; leave the field out");
      }
    }
    return this;
  }

  /** Returns whether the field is there and not null. */
  public boolean has(String name) {
    return fields.get(name) != null;
  }

  /** Returns a text that is not blank. */
  public String text(String name) {
    return text(fields.get(name), name);
  }

  private String text(@Nullable Object value, String name) {
    if (!(value instanceof String) || ((String) value).trim().isEmpty()) {
      throw wrong(name, "text");
    }
    return (String) value;
  }

  /** Returns a text that is not blank; empty where it is absent or null. */
  public Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** Returns true or false. */
  public boolean flag(String name) {
    Object value = fields.get(name);
    if (!(value instanceof Boolean)) {
      throw wrong(name, "true or false");
    }
    return (Boolean) value;
  }

  /** Returns a number. */
  public double number(String name) {
    Object value = fields.get(name);
    if (!(value instanceof Double)) {
      throw wrong(name, "number");
    }
    return (Double) value;
  }

  /** Returns true or false; empty where it is absent or null. */
  public Optional<Boolean> optionalFlag(String name) {
    return has(name) ? Optional.of(flag(name)) : Optional.empty();
  }

  /**
   * Returns a number without zeros at the end of a fraction; empty where it is absent or null. One
   * of 2^53 or more is refused, since it was rounded.
   */
  public Optional<BigDecimal> optionalDecimal(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    double value = number(name);
    if (Math.abs(value) >= FIRST_INEXACT) {
      throw wrong(name, "number too large");
    }
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return Optional.of(exact.scale() < 0 ? exact.setScale(0) : exact);
  }

  /** Returns a whole number; empty where it is absent or null. */
  public OptionalLong optionalWhole(String name) {
    Optional<BigDecimal> value = optionalDecimal(name);
    if (value.isPresent() && value.get().scale() > 0) {
      throw wrong(name, "whole number");
    }
    return value.isPresent() ? OptionalLong.of(value.get().longValueExact()) : OptionalLong.empty();
  }

  /** Returns all fields as Moshi read them: texts, doubles, booleans, null, lists and maps. */
  public Map<?, ?> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /** Returns a time with a zone: {@code 2026-11-21T09:10:11Z}. */
  public Instant instant(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException e) {
      throw wrong(name, "time");
    }
  }

  /** Returns a constant by its name. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return constant(text(name), name, type);
  }

  private <E extends Enum<E>> E constant(String text, String name, Class<E> type) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    throw wrong(name, "unknown " + shown(text));
  }

  /** Returns constants by their names; an absent list is empty. */
  public <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
    List<E> all = new ArrayList<>();
    for (String each : texts(name)) {
      all.add(constant(each, name, type));
    }
    return all;
  }

  /** Returns texts that are not blank; an absent list is empty. */
  public List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    for (Object each : list(name)) {
      all.add(text(each, pointers ? item(name, all.size()) : name));
    }
    return all;
  }

  /** Returns an object within this one. */
  public StrictObject object(String name) {
    return object(fields.get(name), name);
  }

  /** Returns an object within this one; empty where it is absent or null. */
  public Optional<StrictObject> optionalObject(String name) {
    return has(name) ? Optional.of(object(name)) : Optional.empty();
  }

  /** Returns the objects of a list; an absent list is empty. */
  public List<StrictObject> objects(String name) {
    List<StrictObject> all = new ArrayList<>();
    for (Object each : list(name)) {
      all.add(object(each, item(name, all.size())));
    }
    return all;
  }

  private StrictObject object(@Nullable Object value, String name) {
    if (!(value instanceof Map)) {
      throw wrong(name, "object");
    }
    return new StrictObject(
        (Map<?, ?>) value, pointers ? path + "/" + name : path + name + ".", code, pointers);
  }

  private String item(String list, int index) {
    return pointers ? list + "/" + index : list + "[" + index + "]";
  }

  private List<?> list(String name) {
    Object value = fields.get(name);
    if (value == null) {
      return Collections.emptyList();
    }
    if (!(value instanceof List)) {
      throw wrong(name, "list");
    }
    return (List<?>) value;
  }

  /**
   * Makes the exception for a field.
   *
   * @param name its name in this object
   * @param what what it should be, or what is wrong, without its value
   */
  public MophException wrong(String name, String what) {
    return MophException.of(code, path + (pointers ? "/" : "") + name + ": " + what);
  }

  /**
   * Makes the exception for this object as a whole.
   *
   * @param what what is wrong, without its value
   */
  public MophException wrong(String what) {
    return MophException.of(code, path + ": " + what);
  }

  // A name we do not know may be anything.
  private static String shown(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return plain.length() <= 40 ? plain : plain.substring(0, 40);
  }
}
