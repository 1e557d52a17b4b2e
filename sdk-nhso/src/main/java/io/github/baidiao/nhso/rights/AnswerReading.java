package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ProblemText;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What an answer in JSON comes to, by its status and its body: the same for three sources. */
final class AnswerReading {
  // No field of an answer; with one of them an empty list does not say that there is no right.
  private static final List<String> ERROR_FIELDS =
      Collections.unmodifiableList(Arrays.asList("error", "errors", "violations"));

  private AnswerReading() {}

  /**
   * Reads it by a codec. A status 400, 409 or 422 is a refusal when a service gave it, that is with
   * JSON or without anything; every other status but success is a fault.
   */
  static RightsResult of(
      HttpAnswer answer,
      CitizenId asked,
      BiFunction<JsonFields, CitizenId, Optional<RightsResult>> codec) {
    if (answer.status() == 400 || answer.status() == 409 || answer.status() == 422) {
      return refusal(answer);
    }
    Optional<JsonFields> fields = JsonFields.of(answer.requireSuccess().json(Object.class));
    Optional<RightsResult> refused = fields.flatMap(RightForms::dataError);
    return (refused.isPresent()
            ? refused
            : fields.filter(AnswerReading::hasNoError).flatMap(f -> codec.apply(f, asked)))
        .orElseThrow(() -> NhsoException.answerInvalid("rights", answer.correlationId()));
  }

  private static boolean hasNoError(JsonFields f) {
    return ERROR_FIELDS.stream().allMatch(f::isEmpty);
  }

  private static RightsResult refusal(HttpAnswer answer) {
    if (answer.isEmpty()) {
      return new RightsResult.Refused(Optional.empty());
    }
    Object json;
    try {
      json = answer.json(Object.class);
    } catch (ServiceException e) {
      throw answer.failure();
    }
    return JsonFields.of(json)
        .flatMap(RightForms::dataError)
        .orElseGet(() -> new RightsResult.Refused(ProblemText.of(json)));
  }
}
