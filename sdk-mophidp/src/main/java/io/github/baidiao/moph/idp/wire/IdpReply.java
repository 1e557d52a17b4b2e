package io.github.baidiao.moph.idp.wire;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ProblemText;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the provider answered by the contract: a result, or an error of the catalogue. */
public final class IdpReply {
  private static final int OK = 200;
  private static final int TOKEN_REFUSED = 401;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY = 429;

  private final String correlationId;
  private final @Nullable JsonFields result;
  private final @Nullable String word;
  private final @Nullable MophException problem;

  private IdpReply(
      String correlationId,
      @Nullable JsonFields result,
      @Nullable String word,
      @Nullable MophException problem) {
    this.correlationId = correlationId;
    this.result = result;
    this.word = word;
    this.problem = problem;
  }

  static IdpReply of(IdpRequest request, HttpAnswer answer) {
    Optional<JsonFields> envelope = envelope(answer);
    if (!envelope.isPresent()) {
      answer.requireSuccess().json(Object.class);
      throw MophException.answerInvalid("no object", answer.correlationId());
    }
    int code = messageCode(envelope.get());
    if (answer.isSuccess() && code == OK) {
      return new IdpReply(
          answer.correlationId(),
          envelope
              .get()
              .object("result")
              .orElseThrow(() -> MophException.answerInvalid("result", answer.correlationId())),
          null,
          null);
    }
    String word = word(answer, envelope.get(), code);
    if (code == TOO_MANY && answer.isSuccess()) {
      throw answer.failureAs(TOO_MANY);
    }
    if (isError(code) && saysThatNothingWasDone(request, word)) {
      return problem(request, answer, envelope.get(), word);
    }
    if (!answer.isSuccess() && (word.isEmpty() || answer.mayHaveTakenEffect() || isBusy(answer))) {
      throw answer.failure();
    }
    // Of a failure within a 200 nobody knows whether anything was done.
    if (!isError(code) || (answer.isSuccess() && (code >= 500 || code == REQUEST_TIMEOUT))) {
      throw MophException.answerInvalid("MessageCode", answer.correlationId());
    }
    return problem(request, answer, envelope.get(), word);
  }

  // Of what changes something the contract knows no such answer: that it was not done is unknown.
  private static boolean saysThatNothingWasDone(IdpRequest request, String word) {
    return IdpWords.UPSTREAM_UNAVAILABLE.equals(word)
        && request.repeatability() != Repeatability.UNSAFE;
  }

  // MOPH's own services say so without a word, and with HTTP 200 (single source).
  private static String word(HttpAnswer answer, JsonFields envelope, int code) {
    String wordless = answer.isSuccess() && code == TOKEN_REFUSED ? IdpWords.TOKEN_INVALID : "";
    return envelope.text("code").orElse(wordless);
  }

  private static IdpReply problem(
      IdpRequest request, HttpAnswer answer, JsonFields envelope, String word) {
    return new IdpReply(
        answer.correlationId(), null, word, exception(request, answer, envelope, word));
  }

  private static MophException exception(
      IdpRequest request, HttpAnswer answer, JsonFields envelope, String word) {
    if (word.equals(IdpWords.REQUEST_INVALID)) {
      // Only a name that we sent ourselves: a server may write anything there.
      String field = envelope.text("field").filter(request::sent).orElse("refused by the provider");
      return MophException.of(MophErrorCode.REQUEST_INVALID, field, answer.correlationId());
    }
    Optional<String> text = envelope.exactText("Message").flatMap(ProblemText::ofText);
    return MophException.refused(IdpWords.code(word), text, answer.correlationId());
  }

  /** Returns whether an answer asks for another token, by its status or in the envelope. */
  static boolean refusesTheToken(HttpAnswer answer) {
    return answer.status() == TOKEN_REFUSED
        || envelope(answer).filter(e -> messageCode(e) == TOKEN_REFUSED).isPresent();
  }

  private static Optional<JsonFields> envelope(HttpAnswer answer) {
    try {
      return JsonFields.of(answer.json(Object.class));
    } catch (ServiceException e) {
      return Optional.empty();
    }
  }

  private static int messageCode(JsonFields envelope) {
    return IdpForms.number(envelope, "MessageCode").orElse(0);
  }

  private static boolean isError(int code) {
    return code >= 400 && code <= 599;
  }

  private static boolean isBusy(HttpAnswer answer) {
    return answer.status() == TOO_MANY;
  }

  /** Returns whether it is an error of that word of the catalogue. */
  public boolean is(String catalogueWord) {
    return catalogueWord.equals(word);
  }

  /**
   * Returns the result.
   *
   * @throws MophException with the code of the error, if it is one
   */
  public IdpFields result() {
    if (result == null) {
      throw problem == null ? MophException.answerInvalid("result", correlationId) : problem;
    }
    return new IdpFields(result, correlationId);
  }

  @Override
  public String toString() {
    return "IdpReply[masked]";
  }
}
