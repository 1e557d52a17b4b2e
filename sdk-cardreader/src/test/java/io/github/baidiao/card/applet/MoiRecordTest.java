package io.github.baidiao.card.applet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.ThaiDate;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoiRecordTest {
  private final byte[] memory = Fixtures.image("somchai");

  private MoiRecord with(MoiField field, String text) {
    Arrays.fill(memory, field.offset(), field.end(), (byte) ' ');
    byte[] bytes = text.getBytes(Charset.forName("TIS-620"));
    System.arraycopy(bytes, 0, memory, field.offset(), bytes.length);
    return MoiRecord.of(Fixtures.text(memory));
  }

  @ParameterizedTest
  @CsvSource({
    "25380413, 1995-04-13",
    "25380400, 1995-04",
    "25380000, 1995",
    "'        ',",
    "00000000,",
    "25381399,",
    "25380431,",
    "2538,",
    "19950413,",
    "DD/MM/YY,",
  })
  void datesAreKeptAsFarAsTheyMakeSense(String digits, String iso) {
    var holder = with(MoiField.BIRTH_DATE, digits).holder();

    assertThat(holder.birthDate().map(ThaiDate::iso).orElse(null)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({"99999999, true", "25999999, true", "25750412, false"})
  void expiryMayBeNever(String digits, boolean lifelong) {
    var expiry = with(MoiField.EXPIRY_DATE, digits).holder().expiry();

    assertThat(expiry.map(ExpiryDate::lifelong)).contains(lifelong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00000000", "2575041", "2575040x"})
  void expiryNobodyUnderstandsIsAbsent(String digits) {
    assertThat(with(MoiField.EXPIRY_DATE, digits).holder().expiry()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "3", "M"})
  void sexNobodyUnderstandsIsAbsent(String digit) {
    assertThat(with(MoiField.SEX, digit).holder().sex()).isEmpty();
  }

  @Test
  void englishNameNobodyUnderstandsIsAbsent() {
    assertThat(with(MoiField.NAME_EN, "Mr.#Somchai").holder().nameEn()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "นาย#สมชาย",
        "นาย#สม\u0000ชาย##ใจดี",
        "นาย#สม\u001Bชาย##ใจดี",
        "นาย#\u007F##\t"
      })
  void thaiNameIsNeeded(String name) {
    var record = with(MoiField.NAME_TH, name);

    assertThatThrownBy(record::holder)
        .isInstanceOf(CardException.class)
        .hasMessageStartingWith("CARD-207")
        .hasMessageEndingWith("[NAME_TH]");
  }

  @Test
  void controlBytesCostTheEnglishNameAndNoOtherField() {
    with(MoiField.NAME_EN, "Mr.#Som\nchai##Jaidee");
    var holder = with(MoiField.ADDRESS, "1\r#a#b#c#d#e#f#g").holder();

    assertThat(holder.nameEn()).isEmpty();
    assertThat(holder.address().orElseThrow().house()).contains("1\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1100000000017", "110000000001", "11000000000 6", "๑๑๐๐๐๐๐๐๐๐๐๑๖"})
  void citizenIdIsNeverRepaired(String digits) {
    var record = with(MoiField.CITIZEN_ID, digits);

    assertThatThrownBy(record::holder)
        .isInstanceOf(CardException.class)
        .hasMessageContaining("CITIZEN_ID");
  }

  @Test
  void blankTextIsAbsent() {
    assertThat(with(MoiField.ISSUER, "").text(MoiField.ISSUER)).isEmpty();
  }

  @Test
  void showsNobody() {
    assertThat(with(MoiField.ISSUER, "")).hasToString("MoiRecord[masked]");
  }
}
