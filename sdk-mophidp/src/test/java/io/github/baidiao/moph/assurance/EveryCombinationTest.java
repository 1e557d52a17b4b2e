package io.github.baidiao.moph.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.dopa.CardStatus.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every combination of outcomes there is, some thirty thousand, instead of a sample of them. */
class EveryCombinationTest {
  private static final AssurancePolicy POLICY = AssurancePolicy.standard();

  /** Each kind of check with its outcomes, from nothing to the best. */
  private static final List<List<UnaryOperator<ProofingFacts.Builder>>> OUTCOMES =
      List.of(
          List.of(facts -> facts.cardSeen(false), facts -> facts.cardSeen(true)),
          List.of(facts -> facts, facts -> facts.chipReadAt(Facts.AT)),
          List.of(
              facts -> facts,
              facts -> facts.cardStatus(Facts.status(Kind.VOID)),
              facts -> facts.cardStatus(Facts.status(Kind.NORMAL))),
          List.of(facts -> facts, facts -> facts.contact(Facts.contact())),
          List.of(
              facts -> facts,
              facts -> facts.face(Facts.face(FaceDecision.NO_MATCH)),
              facts -> facts.face(Facts.face(FaceDecision.REVIEW)),
              facts -> facts.face(Facts.face(FaceDecision.MATCH))),
          List.of(
              facts -> facts,
              facts -> facts.pad(Facts.pad(false, PadCheck.Evaluation.LABORATORY)),
              facts -> facts.pad(Facts.pad(true, PadCheck.Evaluation.NONE)),
              facts -> facts.pad(Facts.pad(true, PadCheck.Evaluation.SELF)),
              facts -> facts.pad(Facts.pad(true, PadCheck.Evaluation.LABORATORY))),
          List.of(
              facts -> facts,
              facts -> facts.officer(Facts.officer(false)),
              facts -> facts.officer(Facts.officer(true))),
          List.of(facts -> facts.consentGiven(false), facts -> facts.consentGiven(true)));

  /** The officer's look apart: a "no" takes away what a machine said, so it is no mere failure. */
  private static final List<UnaryOperator<ProofingFacts.Builder>> LOOKS =
      List.of(
          facts -> facts.decision(Facts.decision(false)),
          facts -> facts.decision(Optional.empty()),
          facts -> facts.decision(Facts.decision(true)));

  private static Ial grade(Presence presence, int[] outcome, int look) {
    ProofingFacts.Builder facts = ProofingFacts.builder().presence(presence);
    for (int i = 0; i < outcome.length; i++) {
      facts = OUTCOMES.get(i).get(outcome[i]).apply(facts);
    }
    return POLICY.grade(LOOKS.get(look).apply(facts).build()).ial();
  }

  private static Stream<int[]> combinations() {
    List<int[]> all = new ArrayList<>();
    all.add(new int[OUTCOMES.size()]);
    for (int i = 0; i < OUTCOMES.size(); i++) {
      for (int[] known : List.copyOf(all)) {
        for (int outcome = 1; outcome < OUTCOMES.get(i).size(); outcome++) {
          int[] next = known.clone();
          next[i] = outcome;
          all.add(next);
        }
      }
    }
    return all.stream();
  }

  @Test
  void aCheckThatDidNotRunOrDidWorseNeverMakesAHigherLevel() {
    for (Presence presence : Presence.values()) {
      for (int look = 0; look < LOOKS.size(); look++) {
        int officer = look;
        combinations()
            .forEach(
                outcome -> {
                  Ial level = grade(presence, outcome, officer);
                  for (int i = 0; i < outcome.length; i++) {
                    for (int worse = 0; worse < outcome[i]; worse++) {
                      int[] changed = outcome.clone();
                      changed[i] = worse;
                      if (grade(presence, changed, officer).compareTo(level) > 0) {
                        throw new AssertionError(
                            presence + " " + Arrays.toString(outcome) + " check " + i);
                      }
                    }
                  }
                  if (officer > 0 && grade(presence, outcome, officer - 1).compareTo(level) > 0) {
                    throw new AssertionError(presence + " " + Arrays.toString(outcome) + " look");
                  }
                });
      }
    }
  }

  @Test
  void noCombinationIsLevelThreeOrTwoPointThree() {
    assertThat(
            combinations()
                .flatMap(
                    outcome ->
                        Stream.of(Presence.values()).map(presence -> grade(presence, outcome, 2))))
        .allMatch(level -> level.compareTo(Ial.IAL_2_2) <= 0)
        .contains(Ial.IAL_2_2, Ial.IAL_1_1);
  }
}
