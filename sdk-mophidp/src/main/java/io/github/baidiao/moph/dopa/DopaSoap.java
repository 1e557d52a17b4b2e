package io.github.baidiao.moph.dopa;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.moph.error.MophException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * DOPA's own card status service, SOAP 1.1 or 1.2 (confirmed by 6). Thread-safe; close it when the
 * program is done. Both questions only read, so they are repeated on failures of the connection.
 */
public final class DopaSoap implements CardStatusSource, AutoCloseable {
  private final DopaSettings settings;
  private final ServiceHttp http;

  private DopaSoap(DopaSettings settings, ServiceHttp http) {
    this.settings = settings;
    this.http = http;
  }

  /** Makes a client. Nothing is sent yet. */
  public static DopaSoap connect(DopaSettings settings) {
    return new DopaSoap(
        settings,
        ServiceHttp.create(
            settings.baseUrl(), settings.http().toBuilder().tokenSource(Optional.empty()).build()));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Asks by laser code ({@code CheckCardByLaser}): the name without title and middle name, the
   * birth date with zeros for what is unknown. A name or a date that the card does not have is sent
   * empty, and DOPA says {@code INCOMPLETE}.
   */
  @Override
  public CardStatus ask(CardStatusRequest request) {
    PersonName name = request.nameTh();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("PID", request.citizenId().value());
    fields.put("FirstName", name.first().orElse(""));
    fields.put("LastName", name.last().orElse(""));
    fields.put("BirthDay", request.birthDate().map(ThaiDate::buddhistDigits).orElse(""));
    fields.put("Laser", request.laserCode().value());
    return ask("CheckCardByLaser", fields);
  }

  /**
   * Asks by what is in the chip ({@code CheckCardByCID}, confirmed by 4); throws as {@link #ask}.
   */
  public CardStatus checkByChip(ChipCardRequest request) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("ChipNo", request.chipNumber());
    fields.put("pid", request.citizenId().value());
    fields.put("bp1no", request.requestNumber());
    return ask("CheckCardByCID", fields);
  }

  private CardStatus ask(String operation, Map<String, String> fields) {
    SoapVersion version = settings.version();
    String type = version.mediaType() + "; charset=utf-8";
    HttpCall call =
        HttpCall.post("dopa-" + operation, settings.path(), Repeatability.SAFE)
            .header("Accept", "application/soap+xml, text/xml");
    String action = DopaXml.SERVICE + operation;
    if (version == SoapVersion.SOAP_1_1) {
      call = call.header("SOAPAction", "\"" + action + "\"");
    } else {
      type = type + "; action=\"" + action + "\"";
    }
    HttpAnswer answer = http.send(call.body(type, DopaXml.request(version, operation, fields)));
    String text = text(answer);
    if (DopaXml.isFault(text)) {
      throw MophException.answerInvalid("SOAP fault", answer.correlationId());
    }
    if (!answer.isSuccess()) {
      throw answer.failure();
    }
    return DopaXml.result(text, operation)
        .flatMap(JsonFields::of)
        .flatMap(DopaResult::status)
        .orElseThrow(() -> MophException.answerInvalid("card status", answer.correlationId()));
  }

  // A fault comes with 500, and a web page may come with 200.
  private static String text(HttpAnswer answer) {
    try {
      return answer.text();
    } catch (ServiceException e) {
      throw answer.isSuccess()
          ? MophException.answerInvalid(e.code().id(), answer.correlationId())
          : answer.failure();
    }
  }

  @Override
  public void close() {
    http.close();
  }

  @Override
  public String toString() {
    return "DopaSoap[" + settings.version() + "]";
  }
}
