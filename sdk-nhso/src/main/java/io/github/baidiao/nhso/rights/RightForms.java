package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ProblemText;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.wire.NhsoForms;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms that the sources of rights write alike. */
final class RightForms {
  private static final Pattern HOSPITAL_TEXT = Pattern.compile("\\(([0-9]{5})\\)\\s*(.*)");
  private static final int MAX_REFUSAL = 1000;

  private RightForms() {}

  /** Returns whether the answer is about whom was asked for, or does not say about whom it is. */
  static boolean isAbout(CitizenId asked, JsonFields f, String name) {
    return !f.has(name) || f.text(name).filter(asked.value()::equals).isPresent();
  }

  /** Reads an object {@code {id, name}}, or a text as a name. */
  static Optional<CodedName> coded(JsonFields f, String name) {
    return f.object(name)
        .map(each -> CodedName.of(each.text("id"), each.text("name")))
        .orElseGet(() -> CodedName.of(Optional.empty(), f.text(name)));
  }

  /** Reads an object {@code {id, name}}, or a text such as {@code (UCS) name}. */
  static Optional<Right> right(JsonFields f, String name) {
    Optional<Right> object = NhsoForms.idAndName(f, name);
    return object.isPresent() ? object : f.text(name).map(Right::parse);
  }

  /** Reads a text of the form {@code (99999) name}, derived from how rights are written. */
  static Optional<HospitalRef> hospitalText(JsonFields f, String name) {
    return f.text(name)
        .map(HOSPITAL_TEXT::matcher)
        .filter(Matcher::matches)
        .map(
            m ->
                HospitalRef.of(
                    HospitalCode.of(m.group(1)),
                    Optional.of(m.group(2)).filter(rest -> !rest.isEmpty())));
  }

  /** Reads {@code 1} or {@code 2}, or the Thai word. */
  static Optional<Sex> sex(JsonFields f, String name) {
    Optional<Sex> digit = f.text(name).flatMap(Sex::ofDigit);
    return digit.isPresent() ? digit : NhsoForms.sexWord(f, name);
  }

  /** Reads an object {@code {id, name}} of the same; what contradicts itself is absent. */
  static Optional<Sex> codedSex(JsonFields f, String name) {
    Optional<Sex> id = f.object(name).flatMap(each -> sex(each, "id"));
    Optional<Sex> word = f.object(name).flatMap(each -> sex(each, "name"));
    if (id.isPresent() && word.isPresent() && !id.equals(word)) {
      return Optional.empty();
    }
    return id.isPresent() ? id : word;
  }

  /**
   * Reads {@code dataError} (single source): the case "refused" when it is there, with its text if
   * it has one in a form we know.
   */
  static Optional<RightsResult> dataError(JsonFields f) {
    boolean nothingSaid = f.exactText("dataError").filter(t -> t.trim().isEmpty()).isPresent();
    if (!f.has("dataError") || nothingSaid) {
      return Optional.empty();
    }
    Optional<String> text = f.text("dataError", MAX_REFUSAL);
    Optional<String> inObject =
        f.object("dataError").flatMap(error -> error.text("message", MAX_REFUSAL));
    return Optional.of(
        new RightsResult.Refused(
            (text.isPresent() ? text : inObject).flatMap(ProblemText::ofText)));
  }

  /** Tells the three cases of an answer apart: rights, a person without, neither. */
  static RightsResult told(Rights rights, boolean personKnown) {
    if (!rights.funds().isEmpty()) {
      return new RightsResult.Found(rights);
    }
    return personKnown ? new RightsResult.NoRights(rights) : new RightsResult.UnknownPerson();
  }
}
