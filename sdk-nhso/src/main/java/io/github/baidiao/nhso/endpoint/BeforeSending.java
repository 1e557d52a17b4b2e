package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.nhso.ClaimCode;
import java.util.List;

/**
 * Is told what was looked up, in the moment before a request is sent: for a program that keeps it,
 * so that it can settle the request although it ends before the answer comes.
 */
@FunctionalInterface
public interface BeforeSending {
  /**
   * Returns when the request may be sent. What it throws ends the call and reaches the caller:
   * nothing is sent.
   *
   * @param before for {@link NhsoEndpoint#settleClosing} or {@link NhsoEndpoint#settleAuthenCode}
   * @param mayBeThisVisits those of its codes that are of this hospital and service, or do not say
   */
  void told(RecordBefore before, List<ClaimCode> mayBeThisVisits);
}
