package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.nhso.wire.DateForms;
import io.github.baidiao.nhso.wire.NhsoForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the answer of right-search, SRM's and ENDPOINT's alike; empty when it is not what it should
 * be. A fund that cannot be read spoils the answer: a patient would lose a right.
 */
final class RightSearchCodec {
  private RightSearchCodec() {}

  static Optional<RightsResult> result(JsonFields f, CitizenId asked) {
    Optional<List<Fund>> funds = f.onlyObjects("funds").flatMap(RightSearchCodec::funds);
    if (!funds.isPresent() || !RightForms.isAbout(asked, f, "pid")) {
      return Optional.empty();
    }
    Optional<PersonName> name =
        NhsoForms.personName(f.text("tname"), f.text("fname"), Optional.empty(), f.text("lname"));
    Rights rights =
        Rights.builder()
            .citizenId(asked)
            .name(name)
            .sex(RightForms.codedSex(f, "sex"))
            .nation(RightForms.coded(f, "nation"))
            .birthDate(DateForms.ofUnknownEra(f.text("birthDate"), f.object("birthDateNew")))
            .deathDate(DateForms.ofUnknownEra(f.text("deathDate"), Optional.empty()))
            .checkedAt(NhsoForms.time(f, "checkDate"))
            .funds(funds.get())
            .build();
    return Optional.of(RightForms.told(rights, name.isPresent()));
  }

  private static Optional<List<Fund>> funds(List<JsonFields> sent) {
    List<Fund> funds = new ArrayList<>();
    for (JsonFields each : sent) {
      fund(each).ifPresent(funds::add);
    }
    return Optional.of(funds).filter(read -> read.size() == sent.size());
  }

  private static Optional<Fund> fund(JsonFields f) {
    return RightForms.right(f, "mainInscl")
        .map(
            main ->
                Fund.builder()
                    .mainInscl(main)
                    .subInscl(RightForms.right(f, "subInscl"))
                    .fundType(f.text("fundType"))
                    .cardId(f.text("cardId"))
                    .start(DateForms.ofIso(f.text("startDateTime")))
                    .expiry(DateForms.ofIso(f.text("expireDateTime")))
                    .transDate(DateForms.ofIso(f.text("transDate")))
                    .paidModel(f.text("paidModel"))
                    .hospMain(NhsoForms.hospital(f, "hospMain"))
                    .hospMainOp(NhsoForms.hospital(f, "hospMainOp"))
                    .hospSub(NhsoForms.hospital(f, "hospSub"))
                    .hospSss(NhsoForms.hospital(f, "hospSss"))
                    .purchaseProvince(RightForms.coded(f, "purchaseProvince"))
                    .department(RightForms.coded(f, "department"))
                    .relation(RightForms.coded(f, "relation"))
                    .build());
  }
}
