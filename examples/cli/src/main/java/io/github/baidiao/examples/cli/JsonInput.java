package io.github.baidiao.examples.cli;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import okio.Buffer;

/**
 * A JSON object that a program wrote for a command, field by field, with its numbers as they are
 * written: none of them goes through a double. A field that is null counts as left out.
 */
final class JsonInput {
  private static final String FROM_STANDARD_INPUT = "-";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int MAX_BYTES = 65_536;

  // No exponents: 1e999999999 is short to write and long to work with.
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");

  /** A number as it is written. */
  private record Literal(String text) {}

  private interface Opening {
    InputStream open() throws IOException;
  }

  private final Map<String, Object> fields;
  private final String prefix;
  private final Function<String, CliException> problem;

  private JsonInput(
      Map<String, Object> fields, String prefix, Function<String, CliException> problem) {
    this.fields = fields;
    this.prefix = prefix;
    this.problem = problem;
  }

  /**
   * Reads a file, or standard input for {@code -}: at most 64 KiB, in UTF-8.
   *
   * @param problem makes the exception for what is no such file, with what is wrong with it: names
   *     of fields, never values
   */
  static JsonInput read(String name, Shell shell, Function<String, CliException> problem) {
    return name.equals(FROM_STANDARD_INPUT) ? read(shell::in, problem) : readFile(name, problem);
  }

  /** Reads a file as {@link #read} does. */
  static JsonInput readFile(String name, Function<String, CliException> problem) {
    return read(() -> Files.newInputStream(Path.of(name)), problem);
  }

  private static JsonInput read(Opening opening, Function<String, CliException> problem) {
    // Java 17's FileInputStream asks for its position in readNBytes, and a pipe has none.
    try (InputStream in = new BufferedInputStream(opening.open())) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw problem.apply("larger than 64 KiB");
      }
      return parse(text(bytes), problem);
    } catch (CharacterCodingException otherCharset) {
      throw problem.apply("not UTF-8");
    } catch (InvalidPathException | IOException unreadable) {
      throw problem.apply(unreadable.getClass().getSimpleName());
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static JsonInput parse(String text, Function<String, CliException> problem)
      throws IOException {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text))) {
      Map<String, Object> fields = object(reader, "", problem);
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw problem.apply("something after the object");
      }
      return new JsonInput(fields, "", problem);
    } catch (JsonDataException | JsonEncodingException quotesTheText) {
      throw problem.apply("not a JSON object");
    } catch (EOFException endsEarly) {
      throw problem.apply("not a whole JSON object");
    }
  }

  private static Map<String, Object> object(
      JsonReader reader, String prefix, Function<String, CliException> problem) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      Object value =
          switch (reader.peek()) {
            case STRING -> reader.nextString();
            case NUMBER -> new Literal(reader.nextString());
            case NULL -> {
              reader.skipValue();
              yield Optional.empty();
            }
            case BEGIN_OBJECT -> {
              if (!prefix.isEmpty()) {
                throw problem.apply("an object in an object in an object");
              }
              yield new JsonInput(object(reader, name + ".", problem), name + ".", problem);
            }
            default -> throw problem.apply("neither a text nor a number nor an object in a field");
          };
      if (fields.put(name, value) != null) {
        throw problem.apply("a field that is there twice");
      }
    }
    reader.endObject();
    fields.values().removeIf(Optional.empty()::equals);
    return fields;
  }

  /** Refuses fields of other names: one that is misspelt must not be left out in silence. */
  JsonInput onlyOf(Set<String> known) {
    if (!known.containsAll(fields.keySet())) {
      throw problem.apply(prefix + "a field that is none");
    }
    return this;
  }

  /** Returns the names of the fields, in order. */
  Set<String> names() {
    return fields.keySet();
  }

  /** Returns a text, as it is written. */
  Optional<String> text(String name) {
    Object value = fields.get(name);
    if (value == null || value instanceof String) {
      return Optional.ofNullable((String) value);
    }
    // A number lost its leading zeros, or may be rounded, before it got here.
    throw problem.apply(prefix + name + ": not a text");
  }

  /** Returns a text that is needed. */
  String neededText(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  /** Returns a decimal number, written as one or as a text, exactly as it is written. */
  Optional<BigDecimal> decimal(String name) {
    Object value = fields.get(name);
    if (value == null) {
      return Optional.empty();
    }
    String literal = value instanceof Literal number ? number.text() : value.toString();
    if (!DECIMAL.matcher(literal).matches()) {
      throw problem.apply(prefix + name + ": not a number such as 1200.50");
    }
    return Optional.of(new BigDecimal(literal));
  }

  /** Returns a decimal number that is needed. */
  BigDecimal neededDecimal(String name) {
    return decimal(name).orElseThrow(() -> missing(name));
  }

  /** Returns an object. */
  Optional<JsonInput> object(String name) {
    Object value = fields.get(name);
    if (value == null || value instanceof JsonInput) {
      return Optional.ofNullable((JsonInput) value);
    }
    throw problem.apply(prefix + name + ": not an object");
  }

  /** Returns an object that is needed. */
  JsonInput neededObject(String name) {
    return object(name).orElseThrow(() -> missing(name));
  }

  /** Makes the exception for a value of this object that is not what it must be. */
  CliException invalid(String name, String what) {
    return problem.apply(prefix + name + ": " + what);
  }

  private CliException missing(String name) {
    return problem.apply("no " + prefix + name);
  }

  @Override
  public String toString() {
    return "JsonInput[masked]";
  }
}
