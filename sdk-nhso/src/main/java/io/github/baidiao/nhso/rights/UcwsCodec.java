package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ProblemText;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.wire.DateForms;
import io.github.baidiao.nhso.wire.NhsoForms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the fields of UCWSTokenP1's answer; empty when it is not what it should be. Dates in it are
 * Buddhist (confirmed by 3).
 */
final class UcwsCodec {
  /** All is well; six digits (confirmed by 7). */
  static final String OK = "NHSO-000001";

  /** The token is wrong or no longer good; five digits (confirmed by 9). */
  static final String TOKEN_NOT_GOOD = "NHSO-00003";

  private static final int MAX_REFUSAL = 1000;

  // A status that is said of a person NHSO knows, whatever else it sends (single source).
  private static final List<String> STATUS_OF_KNOWN = Arrays.asList("003", "008");

  private UcwsCodec() {}

  static Optional<RightsResult> result(JsonFields f, CitizenId asked) {
    Optional<String> status = f.text("ws_status");
    if (!status.isPresent() || !RightForms.isAbout(asked, f, "person_id")) {
      return Optional.empty();
    }
    if (!status.get().equals(OK)) {
      return Optional.of(
          new RightsResult.Refused(
              f.text("ws_status_desc", MAX_REFUSAL).flatMap(ProblemText::ofText)));
    }
    Optional<PersonName> name =
        NhsoForms.personName(
            f.text("title_name"), f.text("fname"), Optional.empty(), f.text("lname"));
    Rights.Builder rights = Rights.builder();
    rights
        .citizenId(asked)
        .name(name)
        .sex(f.text("sex").flatMap(Sex::ofDigit))
        .nation(CodedName.of(f.text("nation"), Optional.empty()))
        .status(CodedName.of(f.text("status"), f.text("status_desc")))
        .birthDate(DateForms.ofBuddhist(f.text("birthdate")))
        .checkedAt(NhsoForms.time(f, "ws_date_request"));
    right(f, "maininscl").ifPresent(main -> rights.addFunds(fund(f, main)));
    boolean known =
        name.isPresent() || f.text("status").filter(STATUS_OF_KNOWN::contains).isPresent();
    return Optional.of(RightForms.told(rights.build(), known));
  }

  private static Fund fund(JsonFields f, Right main) {
    return Fund.builder()
        .mainInscl(main)
        .subInscl(right(f, "subinscl"))
        .cardId(f.text("cardid"))
        .start(DateForms.ofBuddhist(f.text("startdate")))
        .expiry(DateForms.ofBuddhist(f.text("expdate")))
        .paidModel(f.text("paid_model"))
        .hospMain(hospital(f, "hmain"))
        .hospMainOp(hospital(f, "hmain_op"))
        .hospSub(hospital(f, "hsub"))
        .purchaseProvince(CodedName.of(f.text("purchaseprovince"), f.text("purchaseprovince_name")))
        .build();
  }

  private static Optional<Right> right(JsonFields f, String name) {
    Optional<String> code = f.text(name);
    Optional<String> words = f.text(name + "_name");
    return code.isPresent() || words.isPresent()
        ? Optional.of(Right.of(code, words))
        : Optional.empty();
  }

  private static Optional<HospitalRef> hospital(JsonFields f, String name) {
    Optional<HospitalCode> code = NhsoForms.hospitalCode(f, name);
    return code.map(each -> HospitalRef.of(each, f.text(name + "_name")));
  }
}
