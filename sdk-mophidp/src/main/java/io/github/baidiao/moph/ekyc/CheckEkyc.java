package io.github.baidiao.moph.ekyc;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.moph.envelope.Envelope;
import io.github.baidiao.moph.envelope.EnvelopeService;
import io.github.baidiao.moph.error.MophException;
import java.util.Collections;

/**
 * A client of MOPH's check_ekyc: how often a person has completed eKYC and typed the code in the
 * app (confirmed by 2). Thread-safe; close it when the program ends.
 *
 * <p>A call asks for one person, which is all MOPH offers; it only reads. Every call blocks.
 */
public final class CheckEkyc implements AutoCloseable {
  private final EnvelopeService service;
  private final String path;

  private CheckEkyc(EnvelopeService service, String path) {
    this.service = service;
    this.path = path;
  }

  /** Makes a client. Nothing is sent yet. */
  public static CheckEkyc connect(EkycSettings settings) {
    return new CheckEkyc(
        EnvelopeService.connect(settings.baseUrl(), settings.http(), settings.token()),
        settings.path());
  }

  /**
   * Returns what MOPH knows of a person; of one whom it has no record of, that it was never.
   *
   * @throws ServiceException when there is no answer, or what was sent back is not the service's
   * @throws MophException {@code MOPH-101} for an answer that cannot be understood, {@code
   *     MOPH-104} for a refusal, {@code MOPH-105} for a service that does not offer this, {@code
   *     MOPH-2xx} when no token is to be had, {@code MOPH-804} for one that is not taken, {@code
   *     MOPH-805} for a failure of the service
   */
  public EkycStatus of(CitizenId person) {
    Envelope answer =
        service.send(
            HttpCall.post("check_ekyc", path, Repeatability.SAFE)
                .json(Collections.singletonMap("cid", person.value())));
    if (answer.isEmpty()) {
      return EkycStatus.of(0);
    }
    return answer
        .fields()
        .text("result")
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(text -> EkycStatus.of(Integer.parseInt(text)))
        .orElseThrow(() -> answer.invalid("result: a whole number"));
  }

  /** Ends the calls that run. A second call does nothing. */
  @Override
  public void close() {
    service.close();
  }
}
