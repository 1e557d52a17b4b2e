package io.github.baidiao.face.engine;

import io.github.baidiao.core.ValueStyle;
import org.immutables.value.Value;

/** Which model it is: what a threshold belongs to, and what a record of a comparison names. */
@ValueStyle
@Value.Immutable
public abstract class ModelInfo {
  ModelInfo() {}

  /**
   * A short name that never stands for other weights or another way to prepare a picture, for
   * example {@code mobilefacenet-192-flip}.
   */
  public abstract String id();

  /** The version of that, for example the SHA-256 of the weights or a release. */
  public abstract String version();

  public static ModelInfo of(String id, String version) {
    return ImmutableModelInfo.builder().id(id).version(version).build();
  }

  @Override
  public String toString() {
    return id() + " " + version();
  }
}
