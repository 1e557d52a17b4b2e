package io.github.baidiao.moph.evidence;

import io.github.baidiao.moph.assurance.CardStatusCheck;
import io.github.baidiao.moph.assurance.ContactCheck;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.assurance.FaceReference;
import io.github.baidiao.moph.assurance.OfficerCheck;
import io.github.baidiao.moph.assurance.OfficerDecision;
import io.github.baidiao.moph.assurance.PadCheck;
import io.github.baidiao.moph.assurance.Presence;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.dopa.CardStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facts as JSON: what did not run is not there. */
final class FactsJson {
  private FactsJson() {}

  static JsonText write(ProofingFacts facts) {
    JsonText json =
        new JsonText()
            .with("presence", facts.presence())
            .with("cardSeen", facts.cardSeen())
            .with("chipReadAt", facts.chipReadAt().map(Instant::toString));
    if (!facts.earlierCardStatuses().isEmpty()) {
      json.withAll("earlierCardStatuses", facts.earlierCardStatuses(), FactsJson::status);
    }
    json.with("cardStatus", facts.cardStatus(), FactsJson::status)
        .with("contact", facts.contact(), FactsJson::contact);
    if (!facts.earlierFaces().isEmpty()) {
      json.withAll("earlierFaces", facts.earlierFaces(), FactsJson::face);
    }
    return json.with("face", facts.face(), FactsJson::face)
        .with("pad", facts.pad(), FactsJson::pad)
        .with("officer", facts.officer(), FactsJson::officer)
        .with("decision", facts.decision(), FactsJson::decision)
        .with("consentGiven", facts.consentGiven());
  }

  private static <T> List<T> all(StrictObject file, String name, Function<StrictObject, T> form) {
    return file.has(name)
        ? file.objects(name).stream().map(form).collect(Collectors.toList())
        : Collections.emptyList();
  }

  private static JsonText status(CardStatusCheck check) {
    return new JsonText()
        .with("method", check.method())
        .with("result", check.result())
        .with("source", check.source())
        .with("at", check.at());
  }

  private static JsonText contact(ContactCheck check) {
    return new JsonText().with("method", check.method()).with("at", check.at());
  }

  private static JsonText face(FaceCheck check) {
    JsonText json =
        new JsonText()
            .with("model", check.model())
            .with("similarity", check.similarity())
            .with("matchThreshold", check.matchThreshold())
            .with("reviewThreshold", check.reviewThreshold());
    check.falseMatchRate().ifPresent(rate -> json.with("falseMatchRate", rate));
    return json.with("calibration", check.calibration())
        .with("decision", check.decision())
        .with("reference", check.reference())
        .with("at", check.at());
  }

  private static JsonText pad(PadCheck check) {
    return new JsonText()
        .with("method", check.method())
        .with("passed", check.passed())
        .with("evaluation", check.evaluation())
        .with("at", check.at());
  }

  private static JsonText officer(OfficerCheck check) {
    return new JsonText()
        .with("officer", check.officer())
        .with("cardRead", check.cardRead())
        .with("pinAccepted", check.pinAccepted());
  }

  private static JsonText decision(OfficerDecision decision) {
    return new JsonText()
        .with("officer", decision.officer())
        .with("samePerson", decision.samePerson())
        .with("reason", decision.reason())
        .with("at", decision.at());
  }

  static ProofingFacts read(StrictObject file) {
    Optional<Instant> chipReadAt =
        file.has("chipReadAt") ? Optional.of(file.instant("chipReadAt")) : Optional.empty();
    return ProofingFacts.builder()
        .presence(file.constant("presence", Presence.class))
        .cardSeen(file.flag("cardSeen"))
        .chipReadAt(chipReadAt)
        .earlierCardStatuses(all(file, "earlierCardStatuses", FactsJson::status))
        .cardStatus(file.optionalObject("cardStatus").map(FactsJson::status))
        .contact(file.optionalObject("contact").map(FactsJson::contact))
        .earlierFaces(all(file, "earlierFaces", FactsJson::face))
        .face(file.optionalObject("face").map(FactsJson::face))
        .pad(file.optionalObject("pad").map(FactsJson::pad))
        .officer(file.optionalObject("officer").map(FactsJson::officer))
        .decision(file.optionalObject("decision").map(FactsJson::decision))
        .consentGiven(file.flag("consentGiven"))
        .build();
  }

  private static CardStatusCheck status(StrictObject file) {
    return CardStatusCheck.builder()
        .method(file.constant("method", CardStatusCheck.Method.class))
        .result(file.constant("result", CardStatus.Kind.class))
        .source(file.text("source"))
        .at(file.instant("at"))
        .build();
  }

  private static ContactCheck contact(StrictObject file) {
    return ContactCheck.builder().method(file.text("method")).at(file.instant("at")).build();
  }

  private static FaceCheck face(StrictObject file) {
    return FaceCheck.builder()
        .model(file.text("model"))
        .similarity(file.number("similarity"))
        .matchThreshold(file.number("matchThreshold"))
        .reviewThreshold(file.number("reviewThreshold"))
        .falseMatchRate(
            file.has("falseMatchRate")
                ? OptionalDouble.of(file.number("falseMatchRate"))
                : OptionalDouble.empty())
        .calibration(file.text("calibration"))
        .decision(file.constant("decision", FaceDecision.class))
        .reference(file.constant("reference", FaceReference.class))
        .at(file.instant("at"))
        .build();
  }

  private static PadCheck pad(StrictObject file) {
    return PadCheck.builder()
        .method(file.text("method"))
        .passed(file.flag("passed"))
        .evaluation(file.constant("evaluation", PadCheck.Evaluation.class))
        .at(file.instant("at"))
        .build();
  }

  private static OfficerCheck officer(StrictObject file) {
    return OfficerCheck.builder()
        .officer(file.text("officer"))
        .cardRead(file.flag("cardRead"))
        .pinAccepted(file.flag("pinAccepted"))
        .build();
  }

  private static OfficerDecision decision(StrictObject file) {
    return OfficerDecision.builder()
        .officer(file.text("officer"))
        .samePerson(file.flag("samePerson"))
        .reason(file.text("reason"))
        .at(file.instant("at"))
        .build();
  }
}
