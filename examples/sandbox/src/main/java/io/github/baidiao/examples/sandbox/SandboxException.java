package io.github.baidiao.examples.sandbox;

/** The sandbox cannot do what was asked; the message is a sentence in Thai and one in English. */
public final class SandboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SandboxException(String thai, String english) {
    super(thai + System.lineSeparator() + english);
  }
}
