package io.github.baidiao.moph.account;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the claims of a compact JWS (RFC 7515, 7.1) without checking its signature. */
final class AccountJwt {
  private static final JsonAdapter<Object> JSON = new Moshi.Builder().build().adapter(Object.class);

  private static final Pattern FORM =
      Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

  // The year 9999, beyond which it is no time in seconds.
  private static final BigDecimal LATEST = new BigDecimal(253_402_300_799L);

  // Our own limits.
  private static final int MAX_RIGHTS = 1000;
  private static final int MAX_LOGIN = 200;

  private AccountJwt() {}

  /** Returns whether a text has the form of a token; its claims may be no claims still. */
  static boolean isOne(CharSequence text) {
    return text.length() <= AccountSettings.MAX_ANSWER && FORM.matcher(text).matches();
  }

  static AccountClaims claims(char[] token) {
    if (token.length > AccountSettings.MAX_ANSWER) {
      throw invalid("token too long");
    }
    String text = new String(token);
    if (!isOne(text)) {
      throw invalid("token is no JWT");
    }
    JsonFields claims = claims(text.split("\\.", -1)[1]);
    Optional<JsonFields> client = claims.object("client");
    Optional<String> sub = claims.text("sub");
    return AccountClaims.builder()
        .hospitalCode(hospitalCode(client, sub))
        .hospitalName(client.flatMap(c -> c.text("hospital_name")))
        .login(login(client, sub))
        .rights(rights(client))
        .issuedAt(time(claims, "iat"))
        .expiresAt(time(claims, "exp").orElseThrow(() -> invalid("exp of a token")))
        .build();
  }

  private static JsonFields claims(String part) {
    @Nullable Object json;
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(part));
      json = JSON.fromJson(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      throw invalid("claims are not UTF-8");
    } catch (IOException | RuntimeException e) {
      // Both quote what they could not read.
      throw invalid("claims of a token");
    }
    return JsonFields.of(json).orElseThrow(() -> invalid("claims of a token"));
  }

  // sub is login@hospital (single source).
  private static Optional<HospitalCode> hospitalCode(
      Optional<JsonFields> client, Optional<String> sub) {
    Optional<String> named = client.flatMap(c -> c.text("hospital_code"));
    Optional<String> code =
        named.isPresent() ? named : sub.filter(s -> s.indexOf('@') >= 0).map(AccountJwt::afterAt);
    try {
      return code.map(HospitalCode::of);
    } catch (InvalidValueException e) {
      throw invalid("hospital code of a token");
    }
  }

  private static String afterAt(String sub) {
    return sub.substring(sub.lastIndexOf('@') + 1);
  }

  private static Optional<String> login(Optional<JsonFields> client, Optional<String> sub) {
    Optional<String> named = client.flatMap(c -> c.text("login", MAX_LOGIN));
    return named.isPresent()
        ? named
        : sub.filter(s -> s.indexOf('@') > 0).map(s -> s.substring(0, s.lastIndexOf('@')));
  }

  private static Set<Right> rights(Optional<JsonFields> client) {
    Set<Right> rights = new LinkedHashSet<>();
    client.ifPresent(
        c ->
            c.objects("scope").stream()
                .limit(MAX_RIGHTS)
                .forEach(s -> s.exactText("code").flatMap(Right::parse).ifPresent(rights::add)));
    return rights;
  }

  private static Optional<Instant> time(JsonFields claims, String name) {
    return claims
        .exactText(name)
        .filter(text -> SECONDS.matcher(text).matches())
        .map(BigDecimal::new)
        .filter(seconds -> seconds.compareTo(LATEST) <= 0)
        .map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
  }

  private static MophException invalid(String detail) {
    return MophException.of(MophErrorCode.ANSWER_INVALID, detail);
  }
}
