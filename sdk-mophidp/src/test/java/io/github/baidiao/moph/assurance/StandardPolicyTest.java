package io.github.baidiao.moph.assurance;

import static io.github.baidiao.moph.assurance.FaceDecision.MATCH;
import static io.github.baidiao.moph.assurance.FaceDecision.NO_MATCH;
import static io.github.baidiao.moph.assurance.FaceDecision.REVIEW;
import static io.github.baidiao.moph.assurance.PadCheck.Evaluation.LABORATORY;
import static io.github.baidiao.moph.assurance.PadCheck.Evaluation.NONE;
import static io.github.baidiao.moph.assurance.PadCheck.Evaluation.SELF;
import static io.github.baidiao.moph.assurance.Presence.OFFICER;
import static io.github.baidiao.moph.assurance.Presence.REMOTE;
import static io.github.baidiao.moph.assurance.Presence.SUPERVISED_KIOSK;
import static io.github.baidiao.moph.assurance.Presence.UNATTENDED_KIOSK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.dopa.CardStatus.Kind;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The levels are those of the table in {@code docs/assurance.md}, written down by hand. */
class StandardPolicyTest {
  private static final AssurancePolicy POLICY = AssurancePolicy.standard();

  private static ProofingFacts.Builder facts(Presence presence) {
    return Facts.nothing(presence).cardSeen(true).officer(Facts.officer(true));
  }

  private static ProofingFacts.Builder chip(Presence presence) {
    return facts(presence).chipReadAt(Facts.AT);
  }

  private static ProofingFacts.Builder both(Presence presence) {
    return chip(presence).cardStatus(Facts.status(Kind.NORMAL));
  }

  private static ProofingFacts.Builder matched(Presence presence) {
    return both(presence).face(Facts.face(MATCH));
  }

  private static ProofingFacts.Builder live(Presence presence, PadCheck.Evaluation evaluation) {
    return matched(presence).pad(Facts.pad(true, evaluation));
  }

  static Stream<Arguments> table() {
    return Stream.of(
        row("typed data", Facts.nothing(OFFICER), "1.1"),
        row("typed data, remote", Facts.nothing(REMOTE), "1.1"),
        row("card seen", facts(OFFICER), "1.2"),
        row("chip read", chip(OFFICER), "1.3"),
        row("card status", facts(OFFICER).cardStatus(Facts.status(Kind.NORMAL)), "1.3"),
        row("both, no face", both(OFFICER), "1.3"),
        row("chip, officer looked", chip(OFFICER).decision(Facts.decision(true)), "2.1"),
        row(
            "status, officer looked",
            facts(OFFICER).cardStatus(Facts.status(Kind.NORMAL)).decision(Facts.decision(true)),
            "2.1"),
        row(
            "chip, looked, no PIN",
            chip(OFFICER).officer(Facts.officer(false)).decision(Facts.decision(true)),
            "1.3"),
        row("both, officer looked", both(OFFICER).decision(Facts.decision(true)), "2.2"),
        row("both, staff of a kiosk", both(SUPERVISED_KIOSK).decision(Facts.decision(true)), "2.1"),
        row("both, 'looked' at remotely", both(REMOTE).decision(Facts.decision(true)), "1.3"),
        row("face, no PAD, officer", matched(OFFICER), "2.2"),
        row("face, no PAD, supervised", matched(SUPERVISED_KIOSK), "2.1"),
        row("face, no PAD, unattended", matched(UNATTENDED_KIOSK), "2.1"),
        row("face, no PAD, remote", matched(REMOTE), "2.1"),
        row("face, PAD of a laboratory, officer", live(OFFICER, LABORATORY), "2.2"),
        row("face, PAD of a laboratory, supervised", live(SUPERVISED_KIOSK, LABORATORY), "2.2"),
        row("face, PAD of a laboratory, unattended", live(UNATTENDED_KIOSK, LABORATORY), "2.2"),
        row("face, PAD of a laboratory, remote", live(REMOTE, LABORATORY), "2.2"),
        row("face, PAD by its maker, unattended", live(UNATTENDED_KIOSK, SELF), "2.2"),
        row("face, PAD nobody evaluated, unattended", live(UNATTENDED_KIOSK, NONE), "2.1"),
        row(
            "PAD failed, unattended",
            matched(UNATTENDED_KIOSK).pad(Facts.pad(false, LABORATORY)),
            "2.1"),
        row("status not normal", chip(OFFICER).cardStatus(Facts.status(Kind.VOID)), "1.3"),
        row(
            "status not normal, face",
            chip(OFFICER).cardStatus(Facts.status(Kind.NOT_NORMAL)).face(Facts.face(MATCH)),
            "1.3"),
        row("status unreachable, face", chip(OFFICER).face(Facts.face(MATCH)), "1.3"),
        row("no chip, face", facts(OFFICER).face(Facts.face(MATCH)), "1.2"),
        row("face in doubt", both(OFFICER).face(Facts.face(REVIEW)), "1.3"),
        row("face failed", both(OFFICER).face(Facts.face(NO_MATCH)), "1.3"),
        row("below its own threshold", both(OFFICER).face(Facts.face(MATCH, 0.57)), "1.3"),
        row(
            "face in doubt, officer overrules",
            both(OFFICER).face(Facts.face(REVIEW)).decision(Facts.decision(true)),
            "2.2"),
        row(
            "face in doubt, overruled, PAD passed",
            both(SUPERVISED_KIOSK)
                .face(Facts.face(REVIEW))
                .pad(Facts.pad(true, LABORATORY))
                .decision(Facts.decision(true)),
            "2.1"),
        row(
            "face matched, officer says no",
            matched(OFFICER).decision(Facts.decision(false)),
            "1.3"),
        row(
            "another officer looked",
            both(OFFICER)
                .officer(
                    OfficerCheck.builder()
                        .officer("officer-2")
                        .cardRead(true)
                        .pinAccepted(true)
                        .build())
                .decision(Facts.decision(true)),
            "1.3"),
        row("face without consent", matched(OFFICER).consentGiven(false), "1.3"));
  }

  private static Arguments row(String what, ProofingFacts.Builder facts, String level) {
    return Arguments.of(what, facts.build(), level);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("table")
  void factsAreEvidenceForTheLevelOfTheTable(String what, ProofingFacts facts, String level) {
    assertThat(POLICY.grade(facts).ial().label()).as(what).isEqualTo(level);
  }

  @Test
  void gradeNamesPolicyRuleAndWhatWasMissing() {
    AssuranceGrade grade = POLICY.grade(matched(SUPERVISED_KIOSK).build());

    assertThat(grade.policyName()).isEqualTo("th-ial-draft-1");
    assertThat(grade.policySha256()).isEqualTo(POLICY.sha256()).matches("[0-9a-f]{64}");
    assertThat(grade.rule()).isEqualTo("face");
    assertThat(grade.reasonTh()).containsPattern("[ก-๙]");
    assertThat(grade.shortfalls())
        .extracting(each -> each.level().label() + " " + each.rule())
        .containsExactly(
            "2.3 face-and-laboratory-pad-attended",
            "2.2 face-and-pad",
            "2.2 face-with-officer",
            "2.2 officer-looked");
    assertThat(grade.shortfalls().get(1).checks())
        .containsExactly(Map.entry(ProofingCheck.PAD_PASSED, CheckState.NOT_RUN));
    assertThat(grade.shortfalls().get(2).checks()).isEmpty();
    assertThat(grade.shortfalls().get(2).otherPresence()).isTrue();
  }

  @Test
  void levelTwoPointThreeSaysThatTheSiteHasToMeanIt() {
    AssuranceGrade grade = POLICY.grade(live(OFFICER, LABORATORY).build());

    assertThat(grade.ial()).isEqualTo(Ial.IAL_2_2);
    assertThat(grade.shortfalls()).hasSize(1);
    assertThat(grade.shortfalls().get(0).notOptedIn()).isTrue();
    assertThat(grade.shortfalls().get(0).checks()).isEmpty();
  }

  @Test
  void aTokenIsABearerGrantAndNeverLevelTwo() {
    assertThat(POLICY.grade(live(OFFICER, LABORATORY).contact(Facts.contact()).build()).aal())
        .contains(Aal.AAL_1);
    assertThat(POLICY.grade(live(OFFICER, LABORATORY).build()).aal()).isEmpty();
  }

  @Test
  void nothingIsCertified() {
    AssuranceGrade grade = POLICY.grade(matched(OFFICER).build());

    assertThat(grade.statementEn())
        .isEqualTo(
            "Records evidence for IAL 2.2 under policy th-ial-draft-1; this is no certification.");
    assertThat(grade.statementTh()).contains("บันทึกหลักฐาน", "2.2", "มิใช่การรับรอง");
  }
}
