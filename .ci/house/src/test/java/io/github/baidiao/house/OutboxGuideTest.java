package io.github.baidiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.core.outbox.OutboxErrorCode;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides to the outbox have every state and every code of its own. */
class OutboxGuideTest {
  @ParameterizedTest
  @CsvSource({
    "docs/outbox.md, en, code, what happened, what to do",
    "docs/outbox.th.md, th, รหัส, เกิดอะไรขึ้น, ต้องทำอะไร"
  })
  void everyCodeStandsThereAsTheOperatorReadsIt(
      String guide, String language, String code, String what, String todo) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    String table = GuideText.table(OutboxErrorCode.values(), locale, code, what, todo);
    assertThat(new GuideText(guide).codes(table)).isEqualTo(table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/outbox.md", "docs/outbox.th.md"})
  void everyStateHasARowForTheOperator(String guide) throws IOException {
    String text = new GuideText(guide).text();
    assertThat(EntryState.values())
        .allSatisfy(state -> assertThat(text).contains("\n| `" + state + "`"));
  }
}
