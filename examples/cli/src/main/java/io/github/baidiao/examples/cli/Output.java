package io.github.baidiao.examples.cli;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import okio.Buffer;

/**
 * What the program writes: text for people in the console's character set, where a character it
 * lacks becomes {@code ?}; JSON for programs, always in UTF-8.
 */
final class Output {
  private static final String ENCODING = "--encoding";

  private final OutputStream out;
  private final PrintWriter outText;
  private final PrintWriter errText;
  private final Charset charset;
  private final boolean json;
  private final boolean badEncoding;

  private Output(Shell shell, boolean json, Optional<String> encoding) {
    Optional<Charset> asked = encoding.flatMap(ConsoleCharset::named);
    this.charset = asked.orElse(shell.charset());
    this.out = shell.out();
    this.outText = new PrintWriter(shell.out(), true, charset);
    this.errText = new PrintWriter(shell.err(), true, charset);
    this.json = json;
    this.badEncoding = encoding.isPresent() && asked.isEmpty();
  }

  /** Looks for the two options ahead of the parser, whose complaints must obey them too. */
  static Output of(Shell shell, String... args) {
    boolean json = Arrays.asList(args).contains("--json");
    return new Output(
        shell, json, encoding(args).or(() -> shell.variable(OutputOptions.ENCODING_VARIABLE)));
  }

  private static Optional<String> encoding(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(ENCODING + "=")) {
        return Optional.of(args[i].substring(ENCODING.length() + 1));
      }
      if (args[i].equals(ENCODING) && i + 1 < args.length) {
        return Optional.of(args[i + 1]);
      }
    }
    return Optional.empty();
  }

  boolean json() {
    return json;
  }

  boolean badEncoding() {
    return badEncoding;
  }

  /** Returns whether the console's character set has all of a text. */
  boolean canWrite(String text) {
    return charset.newEncoder().canEncode(text);
  }

  PrintWriter outText() {
    return outText;
  }

  PrintWriter errText() {
    return errText;
  }

  /** Writes an answer, and returns the exit code for having one. */
  int show(Answer answer) {
    if (json) {
      showJson(answer.json());
    } else {
      answer.sheet().printTo(outText);
      if (outText.checkError()) {
        throw CliException.outputNotWritten();
      }
    }
    return ExitCode.DONE.number();
  }

  void showJson(JsonObject object) {
    write(object, "  ");
  }

  /** Writes one line of NDJSON, at once and in one piece. */
  void showLine(JsonObject object) {
    write(object, "");
  }

  private void write(JsonObject object, String indent) {
    try (Buffer text = new Buffer();
        JsonWriter writer = JsonWriter.of(text)) {
      writer.setIndent(indent);
      writer.setSerializeNulls(true);
      writer.jsonValue(object.fields());
      text.writeByte('\n');
      text.writeTo(out);
      out.flush();
    } catch (IOException nobodyReads) {
      throw CliException.outputNotWritten();
    }
  }
}
