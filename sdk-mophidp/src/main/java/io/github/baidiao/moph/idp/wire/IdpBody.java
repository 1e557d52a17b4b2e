package io.github.baidiao.moph.idp.wire;

import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.identity.ThaiDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An object of a request of the contract while it is put together: what is absent is left out. */
public final class IdpBody {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** Adds a field. */
  public IdpBody with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  /** Adds a field if there is a value. */
  public IdpBody with(String name, Optional<?> value) {
    value.ifPresent(there -> fields.put(name, there));
    return this;
  }

  public Map<String, Object> fields() {
    return fields;
  }

  /** Writes a word of a type as the contract does, in lower case. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Writes a name. */
  public static Map<String, Object> name(PersonName name) {
    return new IdpBody().with("title", name.title()).withNames(name).fields();
  }

  /** Writes a name without its title, as DOPA is asked. */
  public static Map<String, Object> nameWithoutTitle(PersonName name) {
    return new IdpBody().withNames(name).fields();
  }

  private IdpBody withNames(PersonName name) {
    return with("first", name.first()).with("middle", name.middle()).with("last", name.last());
  }

  /** Writes the holder of a card. */
  public static Map<String, Object> holder(CardHolder holder) {
    return new IdpBody()
        .with("citizen_id", holder.citizenId().value())
        .with("name_th", name(holder.nameTh()))
        .with("name_en", holder.nameEn().map(IdpBody::name))
        .with("birth_date", holder.birthDate().map(ThaiDate::iso))
        .with("sex", holder.sex().map(IdpBody::word))
        .with("address", holder.address().map(IdpBody::address))
        .with("issue_date", holder.issueDate().map(ThaiDate::iso))
        .with(
            "expiry_date",
            holder.expiry().map(expiry -> expiry.date().map(ThaiDate::iso).orElse("never")))
        .fields();
  }

  private static Map<String, Object> address(ThaiAddress address) {
    return new IdpBody()
        .with("house", address.house())
        .with("moo", address.moo())
        .with("trok", address.trok())
        .with("soi", address.soi())
        .with("road", address.road())
        .with("tambon", address.tambon())
        .with("amphoe", address.amphoe())
        .with("province", address.province())
        .with("raw", address.raw())
        .fields();
  }

  @Override
  public String toString() {
    return "IdpBody[masked]";
  }
}
