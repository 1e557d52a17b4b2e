package io.github.baidiao.moph.idp.wire;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.moph.error.MophException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The fields of an object of an answer, read strictly: {@code MOPH-101} names what is not so. */
public final class IdpFields {
  private final JsonFields fields;
  private final String correlationId;

  IdpFields(JsonFields fields, String correlationId) {
    this.fields = fields;
    this.correlationId = correlationId;
  }

  /** Returns a value that must be there. */
  public <T> T need(String name, BiFunction<JsonFields, String, Optional<T>> form) {
    return form.apply(fields, name).orElseThrow(() -> invalid(name));
  }

  /** Returns a value that may be absent, but not spoiled. */
  public <T> Optional<T> may(String name, BiFunction<JsonFields, String, Optional<T>> form) {
    return fields.has(name) ? Optional.of(need(name, form)) : Optional.empty();
  }

  /** Returns an object that must be there, read field by field. */
  public <T> T needObject(String name, Function<IdpFields, T> read) {
    return read.apply(new IdpFields(need(name, JsonFields::object), correlationId));
  }

  /** Returns an object that may be absent. */
  public <T> Optional<T> mayObject(String name, Function<IdpFields, T> read) {
    return fields.has(name) ? Optional.of(needObject(name, read)) : Optional.empty();
  }

  /** Returns a list of objects that must be there. */
  public <T> List<T> needAll(String name, Function<IdpFields, T> read) {
    List<T> all = new ArrayList<>();
    for (JsonFields each : need(name, JsonFields::onlyObjects)) {
      all.add(read.apply(new IdpFields(each, correlationId)));
    }
    return all;
  }

  /** Returns the word that tells the cases of a result apart; "" when there is none. */
  public String word(String name) {
    return fields.exactText(name).orElse("");
  }

  /** Makes the exception for a field that is not what it should be. */
  public MophException invalid(String name) {
    return MophException.answerInvalid(name, correlationId);
  }

  @Override
  public String toString() {
    return "IdpFields[masked]";
  }
}
