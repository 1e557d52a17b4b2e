package io.github.baidiao.moph.ekyc;

import io.github.baidiao.core.identity.CitizenId;

/** Who tells about a person: {@link CheckEkyc#of}, or what stands in for it. Thread-safe. */
@FunctionalInterface
public interface EkycSource {
  /**
   * Asks once, without repeating anything: the sweep does, within its rate. Blocks.
   *
   * @throws io.github.baidiao.core.error.SdkException when there is no answer that can be used
   */
  EkycStatus ask(CitizenId person);
}
