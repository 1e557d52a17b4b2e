package io.github.baidiao.moph.proofing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.CitizenId;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Every illegal order of steps is a compile error; the legal one is none. */
class IllegalOrderTest {

  /** Each step with what it offers, in the order of the flow. */
  private static final Map<String, String> STEPS = new LinkedHashMap<>();

  static {
    STEPS.put("ProofingStation", "signIn(user, password)");
    STEPS.put("SignedIn", "officerCard(card)");
    STEPS.put("OfficerCard", "pin(pin)");
    STEPS.put("OfficerPinAccepted", "cardRemoved()");
    STEPS.put("OfficerOnDuty", "citizenCard(card)");
    STEPS.put("CitizenCardRead", "cardStatus(laserCode)");
    STEPS.put("CardNormal", "phone(phone)");
    STEPS.put("PhoneKnown", "consent(consent)");
    STEPS.put("ReadyForFace", "face(check, picture)");
    STEPS.put("FaceDecisionNeeded", "decide(decision)");
    STEPS.put("FaceCompared", "register()");
    STEPS.put("WaitingCitizen", "check()");
    STEPS.put("KioskMatch", "confirm()");
    STEPS.put("KioskReview", "confirm(decision)");
  }

  private static final String HEAD =
      """
      package hospital;

      import io.github.baidiao.core.identity.*;
      import io.github.baidiao.core.secret.*;
      import io.github.baidiao.moph.assurance.*;
      import io.github.baidiao.moph.consent.*;
      import io.github.baidiao.moph.counter.*;
      import io.github.baidiao.moph.proofing.*;

      class Program {
        String user; Secret password; PresentedCard card; Pin pin; LaserCode laserCode;
        MobileNumber phone; Consent consent; FaceCheck check; FacePicture picture;
        OfficerDecision decision;

      """;

  @Test
  void everyStepInItsTurnCompiles() {
    String program =
        STEPS.entrySet().stream()
            .map(
                step ->
                    "  void in%s(%s step) { step.%s; }\n"
                        .formatted(step.getKey(), step.getKey(), step.getValue()))
            .collect(joining("", HEAD, "}\n"));

    assertThat(errors(program)).isEmpty();
  }

  @Test
  void everyStepOutOfItsTurnDoesNot() {
    // What shows the comparison to the officer has the name of what asks for a kiosk's checks.
    List<String> jumps = new ArrayList<>();
    STEPS.forEach(
        (at, own) ->
            STEPS.values().stream()
                .filter(action -> !action.equals(own))
                .filter(action -> !action.equals("check()"))
                .forEach(
                    action ->
                        jumps.add(
                            "  void jump%d(%s step) { step.%s; }"
                                .formatted(jumps.size(), at, action))));
    String program = HEAD + String.join("\n", jumps) + "\n}\n";
    int firstLine = (int) HEAD.lines().count() + 1;

    Map<Long, String> errors = errors(program);

    assertThat(jumps).hasSize(STEPS.size() * (STEPS.size() - 1) - (STEPS.size() - 1));
    for (int i = 0; i < jumps.size(); i++) {
      // No such method, or one that shows something and takes nothing.
      assertThat(errors.getOrDefault((long) firstLine + i, "none"))
          .as(jumps.get(i))
          .matches("compiler.err.cant.(resolve.location.args|apply.symbol)");
    }
    assertThat(errors.size()).isEqualTo(jumps.size());
  }

  @Test
  void noStepCanBeMadeByHand() {
    List<String> made =
        STEPS.keySet().stream()
            .map(step -> "  Object made%s() { return new %s(null); }".formatted(step, step))
            .toList();
    String program = HEAD + String.join("\n", made) + "\n}\n";

    Map<Long, String> errors = errors(program);

    assertThat(errors).hasSameSizeAs(made);
    // Not public, private, or with other arguments that are not public either.
    assertThat(errors.values())
        .allMatch(
            code -> code.matches("compiler.err.(not.def.public.*|report.access|cant.apply.*)"));
  }

  @Test
  void noStepCanBeExtended() {
    List<String> extended =
        Stream.concat(STEPS.keySet().stream(), Stream.of("CitizenStep"))
            .map(step -> "  class My%s extends %s {}".formatted(step, step))
            .toList();

    assertThat(errors(HEAD + String.join("\n", extended) + "\n}\n")).hasSameSizeAs(extended);
  }

  private static Map<Long, String> errors(String program) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String classPath =
        Stream.of(ProofingStation.class, CitizenId.class, NullMarked.class)
            .map(IllegalOrderTest::place)
            .collect(joining(System.getProperty("path.separator")));
    compiler
        .getTask(
            null,
            null,
            found,
            List.of("-cp", classPath, "-proc:none", "-Xmaxerrs", "1000", "-d", "target"),
            null,
            List.of(new Source(program)))
        .call();
    return found.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .collect(toMap(Diagnostic::getLineNumber, Diagnostic::getCode, (one, other) -> one));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///hospital/Program.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
