package io.github.baidiao.moph.dopa;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ProblemText;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.moph.dopa.CardStatus.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the gateway's answers mean: {@code {"Result": true}} with 200, or DOPA's code in brackets
 * and its text with 500 (DGA's guide, single source). In what that text is wrapped is unknown.
 */
final class DgaResult {
  private static final JsonAdapter<Object> JSON = new Moshi.Builder().build().adapter(Object.class);

  private static final Pattern CODED = Pattern.compile("^\\s*\\[\\s*([0-9]{1,2})\\s*\\]\\s*(.*)$");
  // 90001 and its like are the gateway's own.
  private static final Pattern CODE = Pattern.compile("\\[?[0-9]{1,2}\\]?");
  private static final List<String> TEXTS =
      Arrays.asList("Message", "message", "ErrorMessage", "Error", "error", "Result");
  private static final int MAX_TEXT = 500;

  private DgaResult() {}

  /** Reads an answer with status 200; empty when it is not what it should be. */
  static Optional<CardStatus> ofSuccess(String body) {
    Optional<Boolean> good = fields(body).flatMap(f -> f.flag("Result"));
    Optional<CardStatus> coded = ofCode(body, good.orElse(false));
    Optional<String> beside = fields(body).flatMap(f -> f.text("Message", MAX_TEXT));
    return coded.isPresent() ? coded : good.map(flag -> ofFlag(flag, beside));
  }

  private static CardStatus ofFlag(boolean good, Optional<String> text) {
    boolean normal = good && !text.filter(DopaResult::speaksOfTrouble).isPresent();
    return CardStatus.of(normal ? Kind.NORMAL : Kind.NOT_NORMAL, OptionalInt.empty(), text);
  }

  /** Reads an answer with status 500, which is never that of a good card; empty as above. */
  static Optional<CardStatus> ofFailure(String body) {
    return ofCode(body, false);
  }

  private static Optional<CardStatus> ofCode(String body, boolean saysGood) {
    return text(body)
        .map(CODED::matcher)
        .filter(Matcher::matches)
        .map(
            coded -> {
              String text = coded.group(2).trim();
              return DopaResult.of(
                  Integer.parseInt(coded.group(1)),
                  saysGood,
                  text.isEmpty() ? Optional.empty() : Optional.of(text));
            });
  }

  /** Returns why the gateway refused, for the screen. */
  static Optional<String> reason(HttpAnswer answer) {
    try {
      return text(answer.text()).flatMap(ProblemText::ofText);
    } catch (ServiceException e) {
      return Optional.empty();
    }
  }

  // The guide's table has code and text in two columns, so they may come in two fields.
  private static Optional<String> text(String body) {
    Optional<JsonFields> fields = fields(body);
    Optional<String> code =
        fields.flatMap(f -> f.text("Code")).filter(c -> CODE.matcher(c).matches());
    if (code.isPresent()) {
      String text = fields.flatMap(f -> f.text("Message", MAX_TEXT)).orElse("");
      return Optional.of("[" + code.get().replaceAll("[^0-9]", "") + "] " + text);
    }
    if (!fields.isPresent()) {
      String plain = body.trim();
      boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
      return JsonFields.of(
              Collections.singletonMap(
                  "text", quoted ? plain.substring(1, plain.length() - 1) : plain))
          .flatMap(f -> f.text("text", MAX_TEXT));
    }
    for (String name : TEXTS) {
      Optional<String> text = fields.get().text(name, MAX_TEXT);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonFields> fields(String body) {
    try {
      return JsonFields.of(JSON.fromJson(body));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
