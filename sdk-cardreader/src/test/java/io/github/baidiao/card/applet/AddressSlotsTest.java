package io.github.baidiao.card.applet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.ThaiAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "1#a#แขวง ง#เขต จ#กรุงเทพมหานคร",
        "1#a#b#c#d#e#แขวง ง#เขต จ#กรุงเทพมหานคร",
        "1#a#b#c#d#e#แขวง ง#เขต จ#กรุงเทพมหานคร#",
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

  /** Where programs disagree on the order of trok, soi and road, and what users complained of. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "1##ซอย ข#ถนน ค##ตำบล ง#อำเภอ จ#จังหวัด ฉ | - | - | ซอย ข | ถนน ค",
        "1#หมู่ที่ 2#ซอย ข#ตรอก ก#ถนน ค#ตำบล ง#อำเภอ จ#จังหวัด ฉ | หมู่ที่ 2 | ตรอก ก | ซอย ข | ถนน ค",
        "1#ซอย ข#หมู่ที่ 2###ตำบล ง#อำเภอ จ#จังหวัด ฉ | หมู่ที่ 2 | - | ซอย ข | -",
        "1#ม.2####ตำบล ง#อำเภอ จ#จังหวัด ฉ | ม.2 | - | - | -",
        "1#หมู่ 12####ตำบล ง#อำเภอ จ#จังหวัด ฉ | หมู่ 12 | - | - | -",
        "1#12#ก#ข#ค#ตำบล ง#อำเภอ จ#จังหวัด ฉ | 12 | ก | ข | ค",
        "1##หมู่บ้าน ก###ตำบล ง#อำเภอ จ#จังหวัด ฉ | - | หมู่บ้าน ก | - | -",
        "1##ม.กลาง###ตำบล ง#อำเภอ จ#จังหวัด ฉ | - | ม.กลาง | - | -",
        "1##ซอย 5#ซอย 5/1##ตำบล ง#อำเภอ จ#จังหวัด ฉ | - | ซอย 5 | ซอย 5/1 | -",
        "1#12#ซอย ข#ก##ตำบล ง#อำเภอ จ#จังหวัด ฉ | 12 | ก | ซอย ข | -",
        "ม.2#1####ตำบล ง#อำเภอ จ#จังหวัด ฉ | ม.2 | - | - | -",
        "1#หมู่ที่ 2#ถนน ค#ตำบล ง#อำเภอ จ#จังหวัด ฉ | หมู่ที่ 2 | - | - | ถนน ค",
        "1#หมู่ที่ 2#ซอย ข#x#y#ถนน ค#ตำบล ง#อำเภอ จ#จังหวัด ฉ | หมู่ที่ 2 | - | ซอย ข | ถนน ค"
      })
  void labelWinsOverThePositionItContradicts(
      String raw, String moo, String trok, String soi, String road) {
    assertThat(AddressSlots.parse(raw))
        .contains(
            ThaiAddress.builder()
                .house("1")
                .moo(Optional.ofNullable(moo))
                .trok(Optional.ofNullable(trok))
                .soi(Optional.ofNullable(soi))
                .road(Optional.ofNullable(road))
                .tambon("ตำบล ง")
                .amphoe("อำเภอ จ")
                .province("จังหวัด ฉ")
                .raw(raw)
                .build());
  }

  @Test
  void subDistrictMayBeCalledAfterARoad() {
    assertThat(AddressSlots.parse("1#####ถนนใหญ่#อำเภอ จ#จังหวัด ฉ"))
        .hasValueSatisfying(
            address -> {
              assertThat(address.tambon()).contains("ถนนใหญ่");
              assertThat(address.road()).isEmpty();
            });
  }

  @Test
  void partsWithoutPositionGoByTheirLabels() {
    String raw = "ตำบล ง#อำเภอ จ#จังหวัด ฉ";

    assertThat(AddressSlots.parse(raw))
        .contains(
            ThaiAddress.builder()
                .tambon("ตำบล ง")
                .amphoe("อำเภอ จ")
                .province("จังหวัด ฉ")
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
