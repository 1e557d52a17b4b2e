package io.github.baidiao.moph.dopa;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's token, which ends when it is not used. Thread-safe: who needs one while another
 * thread fetches it waits.
 */
final class DgaToken {
  private static final Pattern FORM = Pattern.compile("[!-~]{1,500}");

  private final DgaSettings settings;
  private final ServiceHttp http;
  private @Nullable String current;
  private Instant usedAt = Instant.EPOCH;

  DgaToken(DgaSettings settings, ServiceHttp http) {
    this.settings = settings;
    this.http = http;
  }

  /** Returns the token, after fetching one if it is needed. */
  synchronized String current() {
    Instant now = settings.clock().instant();
    String held = current;
    if (held == null || !now.isBefore(usedAt.plus(settings.idle()))) {
      held = fetched();
      current = held;
    }
    usedAt = now;
    return held;
  }

  /** Is told that a token was turned away; of many calls that used it, the first counts. */
  synchronized void refused(String token) {
    if (token.equals(current)) {
      current = null;
    }
  }

  // DGA's guide names a Content-Type too, which a GET has no use for and not every client sends.
  HttpCall withKey(HttpCall call) {
    return call.header("Consumer-Key", text(settings.consumerKey(), "consumerKey"));
  }

  private String fetched() {
    HttpCall call =
        HttpCall.get("dga-token", settings.tokenPath())
            .query("ConsumerSecret", text(settings.consumerSecret(), "consumerSecret"))
            .query("AgentID", settings.agent());
    HttpAnswer answer = http.send(withKey(call));
    int status = answer.status();
    if (status == 400 || status == 401 || status == 403) {
      throw refusal(answer);
    }
    Optional<String> token =
        JsonFields.of(answer.requireSuccess().json(Object.class))
            .flatMap(fields -> fields.exactText("Result"))
            .filter(text -> FORM.matcher(text).matches());
    return token.orElseThrow(() -> refusal(answer));
  }

  private static MophException refusal(HttpAnswer answer) {
    return MophException.refused(
        MophErrorCode.GATEWAY_KEY_REFUSED, DgaResult.reason(answer), answer.correlationId());
  }

  private static String text(SecretSource source, String setting) {
    Function<char[], String> toText = String::new;
    String text;
    try {
      text = source.secret().use(toText);
    } catch (SdkException e) {
      throw e;
    } catch (RuntimeException e) {
      // Whatever a program's own source throws may quote the secret.
      throw MophException.of(
          MophErrorCode.SETTINGS_INVALID, setting + ": " + e.getClass().getSimpleName());
    }
    if (!FORM.matcher(text).matches()) {
      throw MophException.of(MophErrorCode.SETTINGS_INVALID, setting);
    }
    return text;
  }
}
