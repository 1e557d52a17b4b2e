package io.github.baidiao.examples.anyhis.service;

import io.github.baidiao.core.error.SdkException;
import java.time.Duration;

/** Is told how the service goes, by its thread. Whatever it throws is dropped. */
public interface ServiceListener {

  /** A step has ended well. */
  default void done(String step, Duration time) {}

  /** A step has failed; it is done again in the next round, and the others now. */
  void failed(String step, SdkException fault);

  /** All steps were done once. */
  default void roundEnded(ServiceStatus status) {}
}
