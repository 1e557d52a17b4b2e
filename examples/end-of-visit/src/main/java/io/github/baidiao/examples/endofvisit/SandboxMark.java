package io.github.baidiao.examples.endofvisit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether an address is the sandbox's, by the mark on its answers; asked without any token. */
final class SandboxMark {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private SandboxMark() {}

  static boolean isOn(URI address) throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(LONGEST).build();
    try {
      return client
          .send(request, HttpResponse.BodyHandlers.discarding())
          .headers()
          .firstValue("X-Baidiao-Sandbox")
          .filter("true"::equalsIgnoreCase)
          .isPresent();
    } catch (IOException notThere) {
      return false;
    }
  }
}
