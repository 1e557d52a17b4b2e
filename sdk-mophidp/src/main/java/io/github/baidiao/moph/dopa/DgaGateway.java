package io.github.baidiao.moph.dopa;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.moph.error.MophException;
import java.util.Optional;

/**
 * DOPA's answer by way of DGA's gateway, the official way for a public body (its own guide, single
 * source). Thread-safe; close it when the program is done.
 *
 * <p>The question is a GET with the person in its address: nothing here writes addresses down, and
 * a proxy on the way should not either.
 */
public final class DgaGateway implements CardStatusSource, AutoCloseable {
  private final DgaSettings settings;
  private final ServiceHttp http;
  private final DgaToken token;

  private DgaGateway(DgaSettings settings, ServiceHttp http) {
    this.settings = settings;
    this.http = http;
    this.token = new DgaToken(settings, http);
  }

  /** Makes a client. Nothing is sent yet. */
  public static DgaGateway connect(DgaSettings settings) {
    return new DgaGateway(
        settings,
        ServiceHttp.create(
            settings.baseUrl(), settings.http().toBuilder().tokenSource(Optional.empty()).build()));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Also {@code MOPH-306} when the gateway takes neither key nor secret. A token that it takes
   * no longer is fetched anew once.
   */
  @Override
  public CardStatus ask(CardStatusRequest request) {
    String used = token.current();
    HttpAnswer answer = send(request, used);
    if (answer.status() == 401 || answer.status() == 403) {
      token.refused(used);
      answer = send(request, token.current());
    }
    return status(answer);
  }

  private HttpAnswer send(CardStatusRequest request, String used) {
    PersonName name = request.nameTh();
    HttpCall call =
        HttpCall.get("dga-card-status", settings.path())
            .query("CitizenID", request.citizenId().value())
            .query("FirstName", name.first().orElse(""))
            .query("LastName", name.last().orElse(""))
            .query("BEBirthDate", request.birthDate().map(ThaiDate::buddhistDigits).orElse(""))
            .query("LaserCode", request.laserCode().value());
    return http.send(token.withKey(call).header("Token", used));
  }

  private static CardStatus status(HttpAnswer answer) {
    if (!answer.isSuccess() && answer.status() != 500) {
      throw answer.failure();
    }
    Optional<CardStatus> status;
    try {
      String body = answer.text();
      status = answer.isSuccess() ? DgaResult.ofSuccess(body) : DgaResult.ofFailure(body);
    } catch (ServiceException e) {
      throw answer.isSuccess()
          ? MophException.answerInvalid(e.code().id(), answer.correlationId())
          : answer.failure();
    }
    if (!status.isPresent() && !answer.isSuccess()) {
      throw answer.failure();
    }
    return status.orElseThrow(
        () -> MophException.answerInvalid("card status", answer.correlationId()));
  }

  @Override
  public void close() {
    http.close();
  }

  @Override
  public String toString() {
    return "DgaGateway[masked]";
  }
}
