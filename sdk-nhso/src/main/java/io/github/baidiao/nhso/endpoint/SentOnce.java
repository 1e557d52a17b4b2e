package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.nhso.ClaimCode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One call that issues a code, by the rule of the house for what must not be done twice: look up
 * before, send once, and settle a lost answer by look-up alone.
 */
final class SentOnce {
  private final ServiceHttp http;
  private final CodesOfThisVisit rule;
  private final Supplier<CodesOnRecord> lookUp;

  SentOnce(ServiceHttp http, CodesOfThisVisit rule, Supplier<CodesOnRecord> lookUp) {
    this.http = http;
    this.rule = rule;
    this.lookUp = lookUp;
  }

  CodesOnRecord before() {
    return lookUp.get();
  }

  Issuing run(String operation, String path, Map<String, Object> body, CodesOnRecord before) {
    HttpAnswer answer;
    try {
      answer = http.send(HttpCall.post(operation, path, Repeatability.UNSAFE).json(body));
    } catch (ServiceException e) {
      if (e.requestMayHaveArrived()) {
        return settle(before, Optional.empty());
      }
      throw e;
    }
    return outcome(answer, EndpointAnswer.of(answer, body), before);
  }

  private Issuing outcome(HttpAnswer answer, EndpointAnswer said, CodesOnRecord before) {
    if (!said.isOurs()) {
      return settle(before, Optional.empty());
    }
    boolean refused = said.isRefusal(answer);
    if (!refused && !answer.isSuccess()) {
      if (!answer.mayHaveTakenEffect()) {
        throw answer.failure();
      }
      return settle(before, said.text());
    }
    Optional<ClaimCode> code = said.code().filter(rule::isIssuable);
    if (code.isPresent() && isOnRecord(code.get(), before)) {
      if (!rule.among(before).contains(code.get())) {
        return settle(before, said.text());
      }
      // What a refusal names without this visit's number may be an earlier visit's.
      return refused && !said.namesTheVisit()
          ? Issuing.refused(said.text())
          : Issuing.known(code.get(), said.seq(), refused ? said.text() : Optional.empty());
    }
    if (refused && !said.namesACode()) {
      return Issuing.refused(said.text());
    }
    return code.isPresent() && !refused
        ? Issuing.issued(code.get(), said.seq())
        : settle(before, said.text());
  }

  private static boolean isOnRecord(ClaimCode code, CodesOnRecord before) {
    return before.codes().stream().anyMatch(each -> each.claimCode().equals(code));
  }

  private Issuing settle(CodesOnRecord before, Optional<String> serverText) {
    try {
      return rule.settled(before, lookUp.get())
          .map(Issuing::settled)
          .orElseGet(() -> Issuing.unknown(serverText));
    } catch (RuntimeException e) {
      // Also what a program's own look-up throws: the request has been sent.
      return Issuing.unknown(serverText);
    }
  }
}
