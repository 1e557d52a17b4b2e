package io.github.baidiao.moph.personnel;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.moph.envelope.Envelope;
import io.github.baidiao.moph.envelope.EnvelopeService;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.Collections;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A client of MOPH's update_moph_personnel (single source), for one unit. Thread-safe; close it
 * when the program ends.
 *
 * <p>A change is sent once. That the same one twice were the same as once is likely, since rows are
 * by unit and citizen ID, but nobody has said so: when its answer is lost, the register is looked
 * at, and only what it shows settles the outcome. Every call blocks.
 *
 * <p>What is left is thrown: a {@link ServiceException} for a way or a server that failed, a {@link
 * MophException} with {@code MOPH-101} for an answer that cannot be understood, {@code MOPH-105}
 * for a service that does not offer this, {@code MOPH-2xx} when no token is to be had, {@code
 * MOPH-804} for one that is not taken. After each of them nothing was changed.
 */
public final class Personnel implements AutoCloseable {
  private static final String SANDBOX_HEADER = "X-Baidiao-Sandbox";

  private final EnvelopeService service;
  private final PersonnelSettings settings;

  private Personnel(EnvelopeService service, PersonnelSettings settings) {
    this.service = service;
    this.settings = settings;
  }

  /** Makes a client. Nothing is sent yet. */
  public static Personnel connect(PersonnelSettings settings) {
    return new Personnel(
        EnvelopeService.connect(settings.baseUrl(), settings.http(), settings.token()), settings);
  }

  /**
   * Returns whether this is one of our stand-ins, by the mark on its answers: the real service has
   * none. Asks each time, for the list.
   */
  public boolean isSandbox() {
    return retrieved().header(SANDBOX_HEADER).filter("true"::equalsIgnoreCase).isPresent();
  }

  /**
   * Returns the register of the unit.
   *
   * @throws MophException ({@code MOPH-805}) also when the service failed, ({@code MOPH-104}) when
   *     it refused
   */
  public PersonnelList list() {
    Envelope answer = retrieved();
    if (answer.isEmpty()) {
      return PersonnelCodec.list(Collections.emptyList());
    }
    return answer
        .fields()
        .onlyObjects("result")
        .map(PersonnelCodec::list)
        .orElseThrow(() -> answer.invalid("result: a list"));
  }

  /** Writes a row, in place of the one that the person had. */
  public PersonnelChange update(PersonnelRow row) {
    return changed(
        "Update",
        PersonnelCodec.wire(row),
        now -> now.of(row.citizenId()).filter(is -> PersonnelCodec.shows(is, row)).isPresent());
  }

  /** Takes a person out of the register; also done if there is no such row. */
  public PersonnelChange delete(CitizenId person) {
    return changed(
        "Delete", Collections.singletonMap("cid", person.value()), now -> now.isWithout(person));
  }

  private Envelope retrieved() {
    return service.send(call("Retrieve", Repeatability.SAFE));
  }

  // The parameters stay in the address although it is a POST (single source).
  private HttpCall call(String action, Repeatability repeatability) {
    return HttpCall.post("update_moph_personnel-" + action, settings.path(), repeatability)
        .query("hospital_code", settings.unit().value())
        .query("Action", action);
  }

  private PersonnelChange changed(
      String action, Map<String, Object> body, Predicate<PersonnelList> settled) {
    try {
      Envelope answer = service.send(call(action, Repeatability.UNSAFE).json(body));
      boolean nobodyToChange = answer.isEmpty() && action.equals("Update");
      return nobodyToChange ? new PersonnelChange.Refused() : new PersonnelChange.Done(false);
    } catch (MophException e) {
      if (e.code() == MophErrorCode.REFUSED) {
        return new PersonnelChange.Refused();
      }
      if (e.code() != MophErrorCode.SERVICE_FAILED && e.code() != MophErrorCode.ANSWER_INVALID) {
        throw e;
      }
    } catch (ServiceException e) {
      if (!mayHaveTakenEffect(e)) {
        throw e;
      }
    }
    return lookedUp(settled);
  }

  private static boolean mayHaveTakenEffect(ServiceException e) {
    int status = e.status().orElse(0);
    boolean turnedAway = status >= 400 && status < 500 && status != 408;
    return e.requestMayHaveArrived() && !turnedAway;
  }

  private PersonnelChange lookedUp(Predicate<PersonnelList> settled) {
    try {
      if (settled.test(list())) {
        return new PersonnelChange.Done(true);
      }
    } catch (SdkException e) {
      // It stays unknown: the change has been sent.
    }
    return new PersonnelChange.Unknown();
  }

  /** Ends the calls that run. A second call does nothing. */
  @Override
  public void close() {
    service.close();
  }
}
