package io.github.baidiao.card.applet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.ThaiAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSlotsTest {

  @Test
  void eightPartsGoByPosition() {
    assertThat(AddressSlots.parse("1#หมู่ที่ 2#ตรอก ก#ซอย ข#ถนน ค#ตำบล ง#อำเภอ จ#จังหวัด ฉ"))
        .contains(
            ThaiAddress.builder()
                .house("1")
                .moo("หมู่ที่ 2")
                .trok("ตรอก ก")
                .soi("ซอย ข")
                .road("ถนน ค")
                .tambon("ตำบล ง")
                .amphoe("อำเภอ จ")
                .province("จังหวัด ฉ")
                .raw("1#หมู่ที่ 2#ตรอก ก#ซอย ข#ถนน ค#ตำบล ง#อำเภอ จ#จังหวัด ฉ")
                .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1#ถนน ค#แขวง ง#เขต จ#กรุงเทพมหานคร",
        "1#a#b#c#d#e#แขวง ง#เขต จ#กรุงเทพมหานคร",
        "1#แขวง ง#เขต จ#กรุงเทพมหานคร"
      })
  void anotherNumberOfPartsGoesByItsEnds(String raw) {
    assertThat(AddressSlots.parse(raw))
        .contains(
            ThaiAddress.builder()
                .house("1")
                .tambon("แขวง ง")
                .amphoe("เขต จ")
                .province("กรุงเทพมหานคร")
                .raw(raw)
                .build());
  }

  @Test
  void textWithoutPartsStaysRaw() {
    assertThat(AddressSlots.parse("somewhere"))
        .contains(ThaiAddress.builder().raw("somewhere").build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#######", " # # "})
  void blankPartsAreNoAddress(String raw) {
    assertThat(AddressSlots.parse(raw)).isEmpty();
  }
}
