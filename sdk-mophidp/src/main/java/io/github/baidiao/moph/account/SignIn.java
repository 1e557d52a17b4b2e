package io.github.baidiao.moph.account;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ProblemText;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in: sent once, whatever comes of it, since a wrong password counts towards the lock. Its
 * lost answer does no harm otherwise, so it is told as what it is and not as "outcome unknown".
 */
final class SignIn {
  private static final String OPERATION = "moph-sign-in";
  private static final JsonAdapter<Object> JSON = new Moshi.Builder().build().adapter(Object.class);

  // Defensive: no public source shows JSON, but a client that expects it works as well.
  private static final List<String> TOKENS = Arrays.asList("access_token", "result");
  private static final List<String> TEXTS =
      Arrays.asList("Message", "message", "message_th", "error_description", "error", "result");

  private final ServiceHttp http;
  private final AccountSettings settings;

  SignIn(AccountSettings settings) {
    this.settings = settings;
    this.http =
        ServiceHttp.create(
            settings.baseUrl(),
            settings.http().toBuilder().tokenSource(Optional.empty()).maxAttempts(1).build());
  }

  /** What came: a token, and the time by the server. */
  static final class Answered {
    private final String token;
    private final Optional<Instant> serverTime;

    Answered(String token, Optional<Instant> serverTime) {
      this.token = token;
      this.serverTime = serverTime;
    }

    String token() {
      return token;
    }

    Optional<Instant> serverTime() {
      return serverTime;
    }
  }

  /**
   * Sends it.
   *
   * @throws MophException {@code MOPH-201} when it was refused, {@code MOPH-204}, {@code MOPH-205}
   * @throws ServiceException when nothing was sent
   */
  Answered send(char[] passwordHash) {
    HttpAnswer answer;
    try {
      answer = http.send(call(new String(passwordHash)));
    } catch (ServiceException e) {
      // The call that wants the token must not be taken for one that may have arrived.
      if (!e.requestMayHaveArrived() || e.code() == HttpErrorCode.CLIENT_CLOSED) {
        throw e;
      }
      throw MophException.of(
          MophErrorCode.SIGN_IN_UNANSWERED, e.code().id(), e.correlationId().orElse("-"));
    }
    return new Answered(token(answer), answer.header("Date").flatMap(SignIn::time));
  }

  private HttpCall call(String passwordHash) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("user", settings.user());
    fields.put("password_hash", passwordHash);
    fields.put("hospital_code", settings.hospitalCode().value());
    HttpCall call =
        settings.method() == SignInMethod.GET
            ? HttpCall.get(OPERATION, settings.path())
            : HttpCall.post(OPERATION, settings.path(), Repeatability.IDEMPOTENT).json(fields);
    call = call.query("Action", settings.action()).header("Accept", "*/*");
    if (settings.method() == SignInMethod.GET) {
      for (Map.Entry<String, String> field : fields.entrySet()) {
        call = call.query(field.getKey(), field.getValue());
      }
    }
    return call;
  }

  private static Optional<Instant> time(String date) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String token(HttpAnswer answer) {
    requireItsOwn(answer);
    String text = text(answer);
    @Nullable Object json = json(text);
    Optional<JsonFields> fields = JsonFields.of(json);
    String candidate = json instanceof String ? (String) json : text.trim();
    for (String name : TOKENS) {
      candidate =
          fields
              .flatMap(f -> f.exactText(name))
              .map(String::trim)
              .filter(each -> each.startsWith("eyJ"))
              .orElse(candidate);
    }
    if (answer.isSuccess() && candidate.trim().startsWith("eyJ")) {
      return requireJwt(candidate.trim(), answer);
    }
    if (fields.flatMap(f -> f.text("MessageCode")).filter(SignIn::isFault).isPresent()) {
      throw unanswered("MessageCode", answer);
    }
    Optional<String> reason =
        fields.isPresent() ? reason(fields.get()) : ProblemText.ofText(candidate);
    throw MophException.refused(MophErrorCode.SIGN_IN_REFUSED, reason, answer.correlationId());
  }

  // What is no answer of the Account Center, by its status alone.
  private static void requireItsOwn(HttpAnswer answer) {
    int status = answer.status();
    if (status >= 500 || status == 408 || status == 429) {
      throw unanswered("status " + status, answer);
    }
    boolean refuses = status == 400 || status == 401 || status == 403 || status == 422;
    if (!answer.isSuccess() && !refuses) {
      throw notThere("status " + status, answer);
    }
  }

  private static String text(HttpAnswer answer) {
    try {
      String text = answer.textOfAnyLabel();
      if (text.trim().startsWith("<")) {
        throw notThere("web page or XML", answer);
      }
      return text;
    } catch (ServiceException e) {
      if (e.code() == HttpErrorCode.ANSWER_IS_WEB_PAGE) {
        throw notThere("web page", answer);
      }
      if (e.code() == HttpErrorCode.ANSWER_EMPTY && answer.isSuccess()) {
        throw unanswered("empty", answer);
      }
      // A text of another charset is a refusal still, and must not be sent again.
      throw MophException.refused(
          MophErrorCode.SIGN_IN_REFUSED, Optional.empty(), answer.correlationId());
    }
  }

  private static @Nullable Object json(String text) {
    try {
      return JSON.fromJson(text);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static String requireJwt(String candidate, HttpAnswer answer) {
    if (!AccountJwt.isOne(candidate)) {
      throw MophException.answerInvalid("token is no JWT", answer.correlationId());
    }
    return candidate;
  }

  // The envelope of MOPH's services: its code counts where the status is 200 (confirmed by 3).
  private static boolean isFault(String messageCode) {
    return messageCode.equals("429") || messageCode.matches("5[0-9]{2}");
  }

  private static Optional<String> reason(JsonFields fields) {
    for (String name : TEXTS) {
      Optional<String> text = fields.text(name, ProblemText.MAX_LENGTH);
      if (text.isPresent()) {
        return text.flatMap(ProblemText::ofText);
      }
    }
    return Optional.empty();
  }

  private static MophException unanswered(String detail, HttpAnswer answer) {
    return MophException.of(MophErrorCode.SIGN_IN_UNANSWERED, detail, answer.correlationId());
  }

  private static MophException notThere(String detail, HttpAnswer answer) {
    return MophException.of(MophErrorCode.ACCOUNT_CENTER_NOT_THERE, detail, answer.correlationId());
  }

  void close() {
    http.close();
  }
}
