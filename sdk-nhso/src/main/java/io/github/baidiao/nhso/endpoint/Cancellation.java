package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One cancellation by the contract of the settings: sent once, and a lost answer stays lost. */
final class Cancellation {
  private final ServiceHttp http;
  private final EndpointSettings settings;

  Cancellation(ServiceHttp http, EndpointSettings settings) {
    this.http = http;
    this.settings = settings;
  }

  CancelResult run(CancelRequest request) {
    CancelContract contract =
        settings.cancel().orElseThrow(() -> NhsoException.of(NhsoErrorCode.CANCEL_NOT_CONFIGURED));
    WireBody body = new WireBody();
    contract.fields().forEach((name, part) -> body.with(name, value(part, request)));
    contract.fixedFields().forEach(body::with);
    HttpCall call =
        HttpCall.post("cancel-closed-rights", contract.path(), Repeatability.UNSAFE)
            .json(body.fields());
    HttpAnswer answer;
    try {
      answer = http.send(call);
    } catch (ServiceException e) {
      if (e.requestMayHaveArrived()) {
        return new CancelResult.OutcomeUnknown(Optional.empty());
      }
      throw e;
    }
    return outcome(answer, EndpointAnswer.of(answer, sent(request)), contract);
  }

  private static CancelResult outcome(
      HttpAnswer answer, EndpointAnswer said, CancelContract contract) {
    if (!said.isOurs()) {
      return new CancelResult.OutcomeUnknown(Optional.empty());
    }
    boolean success = said.says(contract.successField(), contract.successText());
    if (said.isRefusal(answer) && !success) {
      return new CancelResult.Refused(said.text());
    }
    if (answer.isSuccess() && success && !said.hasDataError()) {
      return CancelResult.Cancelled.INSTANCE;
    }
    if (!answer.isSuccess() && !answer.mayHaveTakenEffect()) {
      throw answer.failure();
    }
    return new CancelResult.OutcomeUnknown(said.text());
  }

  /** What an answer may repeat, by the names that closing has for it. */
  private Map<String, Object> sent(CancelRequest request) {
    Map<String, Object> sent = new HashMap<>();
    sent.put("hcode", settings.hospitalCode().value());
    sent.put("pid", request.citizenId().value());
    sent.put("visitNumber", request.visitNumber());
    sent.put("transactionId", transactionId(request));
    return sent;
  }

  private Object value(CancelContract.Part part, CancelRequest request) {
    switch (part) {
      case HOSPITAL_CODE:
        return settings.hospitalCode().value();
      case CITIZEN_ID:
        return request.citizenId().value();
      case VISIT_NUMBER:
        return request.visitNumber();
      case TRANSACTION_ID:
        return transactionId(request);
      case CLAIM_CODE:
        return request.claimCode().value();
      case SEQ:
        return needed(request.seq(), "seq");
      case RECORDER:
        return request
            .recorder()
            .map(CitizenId::value)
            .orElseThrow(() -> NhsoException.of(NhsoErrorCode.RECORDER_MISSING));
      case SOURCE_ID:
        return settings.sourceId();
      case REASON:
      default:
        return needed(request.reason(), "reason");
    }
  }

  private static String needed(Optional<String> value, String name) {
    return value.orElseThrow(() -> NhsoException.of(NhsoErrorCode.REQUEST_INVALID, name));
  }

  private String transactionId(CancelRequest request) {
    return request.transactionId().orElse(settings.hospitalCode().value() + request.visitNumber());
  }
}
