package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.wire.DateForms;
import io.github.baidiao.nhso.wire.NhsoForms;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the flat answer of RealPerson; empty when it is not what it should be: about somebody else,
 * two different codes for one right, or neither a number, a person nor a right in it.
 */
final class RealPersonCodec {
  // A code without brackets; names are Thai. Derived: an older service of ENDPOINT's writes it so.
  private static final Pattern CODE_ALONE = Pattern.compile("[A-Z0-9]{1,10}");

  private RealPersonCodec() {}

  static Optional<RightsResult> result(JsonFields f, CitizenId asked) {
    if (!RightForms.isAbout(asked, f, "pid") || contradicts(f, "mainInscl")) {
      return Optional.empty();
    }
    boolean personKnown =
        Stream.of("firstName", "lastName", "fullName").anyMatch(name -> f.text(name).isPresent());
    Optional<Fund> fund = right(f, "mainInscl").map(main -> fund(f, main));
    if (!f.has("pid") && !personKnown && !fund.isPresent()) {
      return Optional.empty();
    }
    Rights.Builder rights = person(f, asked);
    fund.ifPresent(rights::addFunds);
    return Optional.of(RightForms.told(rights.build(), personKnown));
  }

  private static Rights.Builder person(JsonFields f, CitizenId asked) {
    Optional<PersonName> name =
        NhsoForms.personName(
            Optional.empty(), f.text("firstName"), f.text("middleName"), f.text("lastName"));
    Rights.Builder rights = Rights.builder();
    rights
        .citizenId(asked)
        .name(name)
        .sex(RightForms.sex(f, "sex"))
        .age(f.text("age"))
        .nation(CodedName.of(f.text("nationCode"), f.text("nationDescription")))
        .province(CodedName.of(f.text("provinceCode"), f.text("provinceName")))
        .birthDate(DateForms.ofUnknownEra(f.text("birthDate"), f.object("birthDateNew")));
    return rights;
  }

  private static Fund fund(JsonFields f, Right main) {
    return Fund.builder()
        .mainInscl(main)
        .subInscl(contradicts(f, "subInscl") ? Optional.<Right>empty() : right(f, "subInscl"))
        .paidModel(f.text("paidModel"))
        .hospMain(hospital(f, "hospMain"))
        .hospMainOp(hospital(f, "hospMainOp"))
        .hospSub(hospital(f, "hospSub"))
        .build();
  }

  // The code comes apart, or in brackets before the name, or both (derived).
  private static Optional<Right> right(JsonFields f, String name) {
    Optional<Right> text = text(f, name);
    Optional<String> code = f.text(name + "Code");
    Optional<String> ownName = f.text(name + "Name");
    Optional<String> anyCode = code.isPresent() ? code : text.flatMap(Right::code);
    Optional<String> anyName = ownName.isPresent() ? ownName : text.flatMap(Right::name);
    return anyCode.isPresent() || anyName.isPresent()
        ? Optional.of(Right.of(anyCode, anyName))
        : Optional.empty();
  }

  private static Optional<Right> text(JsonFields f, String name) {
    return f.text(name)
        .map(
            text ->
                CODE_ALONE.matcher(text).matches()
                    ? Right.of(Optional.of(text), Optional.empty())
                    : Right.parse(text));
  }

  private static boolean contradicts(JsonFields f, String name) {
    Optional<String> inText = text(f, name).flatMap(Right::code);
    Optional<String> apart = f.text(name + "Code");
    return inText.isPresent() && apart.isPresent() && !inText.equals(apart);
  }

  private static Optional<HospitalRef> hospital(JsonFields f, String name) {
    Optional<HospitalRef> object = NhsoForms.hospital(f, name + "New");
    return object.isPresent() ? object : RightForms.hospitalText(f, name);
  }
}
