package io.github.baidiao.examples.cli;

import com.squareup.moshi.Moshi;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One run of the program in this process, and what it wrote. */
record Run(int exitCode, byte[] outBytes, byte[] errBytes) {
  private static final FaceSource NO_FACES =
      () -> {
        throw new IllegalStateException("no faces in this test");
      };

  static Run of(String... args) {
    return with(StandardCharsets.UTF_8, Map.of(), "", args);
  }

  static Run fed(String standardInput, String... args) {
    return with(StandardCharsets.UTF_8, Map.of(), standardInput, args);
  }

  static Run with(
      Charset console, Map<String, String> environment, String standardInput, String... args) {
    return with(console, environment, standardInput, NO_FACES, false, args);
  }

  static Run of(FaceSource faces, String... args) {
    return with(StandardCharsets.UTF_8, Map.of(), "", faces, false, args);
  }

  static Run ofATerminal(FaceSource faces, String... args) {
    return with(StandardCharsets.UTF_8, Map.of(), "", faces, true, args);
  }

  private static Run with(
      Charset console,
      Map<String, String> environment,
      String standardInput,
      FaceSource faces,
      boolean errorsAreSeen,
      String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in =
        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
    int exitCode =
        Baidiao.run(
            new Shell(in, out, err, environment, console, false, errorsAreSeen), faces, args);
    return new Run(exitCode, out.toByteArray(), err.toByteArray());
  }

  String out() {
    return new String(outBytes, StandardCharsets.UTF_8);
  }

  String err() {
    return new String(errBytes, StandardCharsets.UTF_8);
  }

  Map<String, Object> json() {
    return json(out());
  }

  /** Every line of NDJSON. */
  List<Map<String, Object>> lines() {
    return out().lines().map(Run::json).toList();
  }

  @SuppressWarnings("unchecked") // Every answer is an object.
  private static Map<String, Object> json(String text) {
    try {
      return (Map<String, Object>) new Moshi.Builder().build().adapter(Object.class).fromJson(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<?, ?> error() {
    return (Map<?, ?>) json().get("error");
  }
}
