package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ServiceException;

/** One save-as-draft: sent once, and a lost answer stays lost. */
final class SaveAsDraft {
  private final AgentCalls calls;
  private final AgentSettings settings;

  SaveAsDraft(AgentCalls calls, AgentSettings settings) {
    this.calls = calls;
    this.settings = settings;
  }

  DraftResult run(AuthenRequest request) {
    HttpAnswer answer;
    try {
      AuthenWire body = new AuthenWire(request, settings);
      answer = calls.send(AgentCalls.save("save-as-draft", body));
    } catch (ServiceException e) {
      if (e.requestMayHaveArrived()) {
        return DraftResult.OutcomeUnknown.INSTANCE;
      }
      if (AgentCalls.isNotRunning(e)) {
        return DraftResult.AgentNotRunning.INSTANCE;
      }
      throw e;
    }
    return outcome(answer);
  }

  private static DraftResult outcome(HttpAnswer answer) {
    if (answer.isSuccess()) {
      return isJsonObject(answer)
          ? DraftResult.Saved.INSTANCE
          : DraftResult.OutcomeUnknown.INSTANCE;
    }
    if (answer.status() == AgentCalls.NO_READER_STATUS) {
      return DraftResult.NoReader.INSTANCE;
    }
    if (AgentCalls.isRefusal(answer)) {
      return new DraftResult.Refused(answer.problemText());
    }
    if (!answer.mayHaveTakenEffect()) {
      throw answer.failure();
    }
    return DraftResult.OutcomeUnknown.INSTANCE;
  }

  // What is in it is known from one source, so none of it is asked for.
  private static boolean isJsonObject(HttpAnswer answer) {
    try {
      return JsonFields.of(answer.requireSuccess().json(Object.class)).isPresent();
    } catch (ServiceException e) {
      return false;
    }
  }
}
