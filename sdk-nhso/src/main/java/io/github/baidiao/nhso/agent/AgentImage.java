package io.github.baidiao.nhso.agent;

import java.util.Arrays;

/** The photo from the chip as the agent gave it, a JPEG. Immutable; {@code toString} is masked. */
public final class AgentImage {
  private final byte[] jpeg;

  private AgentImage(byte[] jpeg) {
    this.jpeg = jpeg;
  }

  /** Copies the bytes of a JPEG, which are not looked at. */
  public static AgentImage of(byte[] jpeg) {
    return new AgentImage(jpeg.clone());
  }

  /** Returns a copy of the bytes. */
  public byte[] jpeg() {
    return jpeg.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AgentImage && Arrays.equals(((AgentImage) other).jpeg, jpeg);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(jpeg);
  }

  @Override
  public String toString() {
    return "AgentImage[masked]";
  }
}
