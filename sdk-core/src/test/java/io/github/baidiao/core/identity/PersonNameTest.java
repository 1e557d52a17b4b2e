package io.github.baidiao.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @Test
  void emptyMiddleSlotIsAbsent() {
    PersonName name = PersonName.parse("นาย#สมชาย##ใจดี");

    assertThat(name.title()).contains("นาย");
    assertThat(name.first()).contains("สมชาย");
    assertThat(name.middle()).isEmpty();
    assertThat(name.last()).contains("ใจดี");
    assertThat(name.full()).isEqualTo("นาย สมชาย ใจดี");
  }

  @Test
  void blanksInsideASlotBelongToTheName() {
    assertThat(PersonName.parse("น.ส.#ดาว เรือง##ณ อยุธยา").last()).contains("ณ อยุธยา");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "นาย สมชาย ใจดี", "นาย#สมชาย#ใจดี", "a#b#c#d#e", "นาย###", "###"})
  void otherFormsAreRefused(String slots) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> PersonName.parse(slots));
  }

  @Test
  void separatorInsideAPartIsRefused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> PersonName.builder().first("a#b").build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "สม\nชาย", "สมชาย\u0000", "สม\u0085ชาย"})
  void blankPartsAndControlCharactersAreRefused(String part) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> PersonName.builder().first("สมชาย").middle(part).build())
        .satisfies(e -> assertThat(e.code()).isEqualTo(CoreErrorCode.PERSON_NAME_INVALID));
  }

  @Test
  void toStringTellsNothing() {
    assertThat(PersonName.parse("นาย#สมชาย##ใจดี")).hasToString("PersonName[masked]");
  }
}
