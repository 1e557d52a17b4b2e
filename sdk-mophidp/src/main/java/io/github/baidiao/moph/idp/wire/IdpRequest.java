package io.github.baidiao.moph.idp.wire;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.secret.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One request of the contract while it is put together. Not thread-safe; sent on one thread. */
public final class IdpRequest {
  private final String operation;
  private final String path;
  private final Repeatability repeatability;
  private final boolean neverAgain;
  private final Map<String, Object> body = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  private IdpRequest(String operation, String path, Repeatability repeatability, boolean once) {
    this.operation = operation;
    this.path = path;
    this.repeatability = repeatability;
    this.neverAgain = once;
  }

  /** One that changes nothing, or nothing more when it comes twice. */
  public static IdpRequest repeatable(String operation, String path) {
    return new IdpRequest(operation, path, Repeatability.IDEMPOTENT, false);
  }

  /** One that is sent once; again only after a 401, when the provider surely did nothing. */
  public static IdpRequest once(String operation, String path) {
    return new IdpRequest(operation, path, Repeatability.UNSAFE, false);
  }

  /** One that spends a try: sent once, whatever becomes of it. */
  public static IdpRequest spendingATry(String operation, String path) {
    return new IdpRequest(operation, path, Repeatability.UNSAFE, true);
  }

  /** Adds a field: a text, a number, a boolean, a list or a map. */
  public IdpRequest with(String name, Object value) {
    body.put(name, value);
    return this;
  }

  /** Adds a field if there is a value. */
  public IdpRequest with(String name, Optional<?> value) {
    value.ifPresent(there -> body.put(name, there));
    return this;
  }

  /** Says which device asks. */
  public IdpRequest ofDevice(Secret session) {
    return header("X-Device-Session", session);
  }

  /** Says which officer asks. */
  public IdpRequest ofOfficer(Secret session) {
    return header("X-Officer-Session", session);
  }

  // OkHttp keeps headers as text, which cannot be wiped.
  private IdpRequest header(String name, Secret session) {
    Function<char[], String> text = String::new;
    headers.put(name, session.use(text));
    return this;
  }

  boolean mayFollow401() {
    return !neverAgain;
  }

  Repeatability repeatability() {
    return repeatability;
  }

  /** Returns whether a name is one this request sent, so that an answer may be quoted with it. */
  boolean sent(String name) {
    return headers.containsKey(name) || names(body, name);
  }

  private static boolean names(Map<?, ?> fields, String name) {
    return fields.containsKey(name)
        || fields.values().stream()
            .anyMatch(value -> value instanceof Map && names((Map<?, ?>) value, name));
  }

  HttpCall call() {
    HttpCall call = HttpCall.post(operation, path, repeatability).json(body);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      call = call.header(header.getKey(), header.getValue());
    }
    return call;
  }

  @Override
  public String toString() {
    return "IdpRequest[" + operation + "]";
  }
}
