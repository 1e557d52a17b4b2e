package io.github.baidiao.examples.jhcis.kill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** How a program that is to be killed tells the test where it is: it waits for the answer. */
final class Moments {
  private final URI test;

  /**
   * Makes it.
   *
   * @param test the test's address, with the program's name as last part of the path
   */
  Moments(URI test) {
    this.test = test;
  }

  void reached(Moment moment) {
    ask("moment/" + moment);
  }

  String ask(String question) {
    try {
      URI address = URI.create(test + "/" + question);
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      try (InputStream answer = connection.getInputStream()) {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
