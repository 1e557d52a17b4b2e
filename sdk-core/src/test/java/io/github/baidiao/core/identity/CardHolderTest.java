package io.github.baidiao.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardHolderTest {

  private final CardHolder somchai =
      CardHolder.builder()
          .citizenId(CitizenId.of("1100000000016"))
          .nameTh(PersonName.parse("นาย#สมชาย##ใจดี"))
          .sex(Sex.MALE)
          .address(ThaiAddress.builder().house("99/1").raw("99/1#######").build())
          .build();

  @Test
  void whatACardLeavesBlankIsAbsent() {
    assertThat(somchai.birthDate()).isEmpty();
    assertThat(somchai.nameEn()).isEmpty();
    assertThat(somchai.sex()).contains(Sex.MALE);
  }

  @Test
  void toStringTellsNothing() {
    assertThat(somchai).hasToString("CardHolder[masked]");
    assertThat(somchai.address().orElseThrow()).hasToString("ThaiAddress[masked]");
  }

  @Test
  void equalFieldsMakeEqualHolders() {
    assertThat(CardHolder.builder().from(somchai).build()).isEqualTo(somchai);
  }

  @Test
  void digitsOfTheCardStandForTheSex() {
    assertThat(Sex.ofDigit("1")).contains(Sex.MALE);
    assertThat(Sex.ofDigit("2")).contains(Sex.FEMALE);
    assertThat(Sex.ofDigit("3")).isEmpty();
    assertThat(Sex.ofDigit("")).isEmpty();
  }
}
