package io.github.baidiao.moph.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.moph.error.MophException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConsentTest {
  private static void assertRefused(String code, String detail, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            MophException.class,
            refused -> {
              assertThat(refused.code().id()).isEqualTo(code);
              assertThat(refused.detail()).contains(detail);
            });
  }

  @Test
  void nothingIsTickedBeforehand() {
    AnswerSheet sheet = Consents.unanswered(ConsentForm.draftThai());

    assertRefused("MOPH-603", "compare-face", sheet::build);
  }

  @Test
  void onePurposeWithoutAnAnswerIsEnoughToRefuse() {
    ConsentForm form = ConsentForm.draftThai();
    AnswerSheet sheet = Consents.unanswered(form);
    form.questions().stream()
        .filter(question -> !question.purpose().equals(ConsentPurpose.NHSO_AUTHEN))
        .forEach(question -> sheet.answer(question.purpose(), true));

    assertRefused("MOPH-603", "nhso-authen", sheet::build);
  }

  @Test
  void whatIsNotAskedCannotBeAnswered() {
    AnswerSheet sheet = Consents.unanswered(ConsentForm.draftThai());

    assertRefused(
        "MOPH-603",
        "marketing: not asked",
        () -> sheet.answer(ConsentPurpose.of("marketing"), true));
  }

  @Test
  void recordHoldsWhatWasShownAndAnswered() {
    ConsentForm form = ConsentForm.draftThai();
    Consent consent = Consents.answered(ConsentPurpose.KEEP_PICTURES, false).build();

    assertThat(consent.textId()).isEqualTo("baidiao-proofing");
    assertThat(consent.textVersion()).isEqualTo("draft-1");
    assertThat(consent.textSha256()).isEqualTo(form.sha256());
    assertThat(consent.language()).isEqualTo("th");
    assertThat(consent.biometric()).isEqualTo(form.biometric()).contains("ใบหน้า");
    assertThat(consent.retention()).isEqualTo(form.retention());
    assertThat(consent.recipients()).hasSize(4);
    assertThat(consent.givenBy()).isEqualTo(ConsentGiver.SELF);
    assertThat(consent.answers())
        .extracting(each -> each.purpose() + " " + each.given() + " " + each.basis())
        .containsExactly(
            "compare-face true EXPLICIT_CONSENT",
            "keep-pictures false EXPLICIT_CONSENT",
            "moph-idp true EXPLICIT_CONSENT",
            "dopa-status true EXPLICIT_CONSENT",
            "nhso-authen true EXPLICIT_CONSENT");
    assertThat(consent.allows(ConsentPurpose.COMPARE_FACE)).isTrue();
    assertThat(consent.allows(ConsentPurpose.KEEP_PICTURES)).isFalse();
    assertThat(consent.allows(ConsentPurpose.of("marketing"))).isFalse();
    assertThat(consent).hasToString("Consent[masked]");
  }

  @Test
  void noToWhatIsNotMandatoryIsEnoughAndNoToWhatIsMandatoryIsARecordedRefusal() {
    assertThat(Consents.answered(ConsentPurpose.KEEP_PICTURES, false).build().isSufficient())
        .isTrue();
    assertThat(Consents.answered(ConsentPurpose.COMPARE_FACE, false).build().isSufficient())
        .isFalse();
  }

  @Test
  void withdrawalIsARecordOfItsOwnAndAllowsNothing() {
    Consent consent = Consents.answered(ConsentPurpose.KEEP_PICTURES, true).build();

    Consent ended = consent.withdrawn(Consents.AT.plusSeconds(60), "pictures erased");

    assertThat(consent.allows(ConsentPurpose.KEEP_PICTURES)).isTrue();
    assertThat(ended.allows(ConsentPurpose.KEEP_PICTURES)).isFalse();
    assertThat(ended.isSufficient()).isFalse();
    assertThat(ended.withdrawal().orElseThrow().effect()).isEqualTo("pictures erased");
    assertThat(ended.answers()).isEqualTo(consent.answers());
    assertThat(ended.withdrawn(Consents.AT.plus(Duration.ofDays(1)), "again")).isSameAs(ended);
    assertRefused("MOPH-103", "effect", () -> consent.withdrawn(Consents.AT, " "));
    assertRefused(
        "MOPH-603", "withdrawal", () -> consent.withdrawn(Consents.AT.minusSeconds(1), "early"));
  }

  @Test
  void whoAnswersForSomebodyElseSaysInWhatRelation() {
    AnswerSheet sheet = Consents.answered(ConsentPurpose.KEEP_PICTURES, true);

    Consent consent = sheet.givenBy(ConsentGiver.PARENT, "mother").build();

    assertThat(consent.relation()).contains("mother");
    assertRefused("MOPH-603", "relation", () -> sheet.givenBy(ConsentGiver.GUARDIAN, " ").build());
  }
}
