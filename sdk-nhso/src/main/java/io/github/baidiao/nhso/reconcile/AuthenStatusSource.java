package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.authen.AuthenStatusResult;
import java.time.LocalDate;

/** Who tells what is on record: check-authen-status, or what stands in for it. Thread-safe. */
@FunctionalInterface
public interface AuthenStatusSource {
  /**
   * Asks once, without repeating anything: the reconciler does, within its rate. Blocks.
   *
   * @throws io.github.baidiao.core.error.SdkException when there is no answer that can be used
   */
  AuthenStatusResult ask(CitizenId person, LocalDate day);
}
