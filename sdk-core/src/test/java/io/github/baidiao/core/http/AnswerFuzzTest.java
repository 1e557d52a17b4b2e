package io.github.baidiao.core.http;

import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever a server or a proxy answers, it is JSON, text or a fault of ours. An input is the label
 * (Content-Type) up to its first line end, then the body.
 */
class AnswerFuzzTest {
  private static final CallContext CALL =
      new CallContext(HttpCall.get("fuzz", "/"), "0123456789abcdef", Clock.systemUTC());

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(AnswerFuzzTest.class, AnswerFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    int end = 0;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    String label = new String(input, 0, end, StandardCharsets.ISO_8859_1);
    byte[] body = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
    // OkHttp takes such headers from the wire; only of a program it wants ASCII.
    Headers headers = new Headers.Builder().addUnsafeNonAscii("Content-Type", label).build();
    var answer = new HttpAnswer(CALL, 200, headers, body);
    answer.isEmpty();
    try {
      answer.requireSuccess().json(Object.class);
    } catch (ServiceException e) {
      // Not JSON: that is for the caller to say.
    }
    try {
      answer.text();
    } catch (ServiceException e) {
      // No text either.
    }
  }
}
