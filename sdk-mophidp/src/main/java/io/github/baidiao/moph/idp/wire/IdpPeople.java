package io.github.baidiao.moph.idp.wire;

import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiAddress;
import java.util.Optional;
import java.util.stream.Stream;

/** People in answers of the contract: names, addresses, holders of cards. */
public final class IdpPeople {
  private IdpPeople() {}

  /** Reads a name; each part as it was written. */
  public static Optional<PersonName> name(JsonFields f, String name) {
    return f.object(name).filter(IdpPeople::hasOnlyTexts).flatMap(IdpPeople::name);
  }

  private static boolean hasOnlyTexts(JsonFields parts) {
    return Stream.of("title", "first", "middle", "last")
        .allMatch(part -> !parts.has(part) || parts.exactText(part).isPresent());
  }

  private static Optional<PersonName> name(JsonFields parts) {
    try {
      return Optional.of(
          PersonName.builder()
              .title(parts.exactText("title"))
              .first(parts.exactText("first"))
              .middle(parts.exactText("middle"))
              .last(parts.exactText("last"))
              .build());
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** Reads the holder of a card. */
  public static CardHolder holder(IdpFields f) {
    return CardHolder.builder()
        .citizenId(f.need("citizen_id", IdpForms::citizenId))
        .nameTh(f.need("name_th", IdpPeople::name))
        .nameEn(f.may("name_en", IdpPeople::name))
        .birthDate(f.may("birth_date", IdpForms::day))
        .sex(f.may("sex", IdpForms::sex))
        .address(f.mayObject("address", IdpPeople::address))
        .issueDate(f.may("issue_date", IdpForms::day))
        .expiry(f.may("expiry_date", IdpForms::expiry))
        .build();
  }

  private static ThaiAddress address(IdpFields f) {
    return ThaiAddress.builder()
        .house(f.may("house", JsonFields::exactText))
        .moo(f.may("moo", JsonFields::exactText))
        .trok(f.may("trok", JsonFields::exactText))
        .soi(f.may("soi", JsonFields::exactText))
        .road(f.may("road", JsonFields::exactText))
        .tambon(f.may("tambon", JsonFields::exactText))
        .amphoe(f.may("amphoe", JsonFields::exactText))
        .province(f.may("province", JsonFields::exactText))
        .raw(f.need("raw", JsonFields::exactText))
        .build();
  }
}
