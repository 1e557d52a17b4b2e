package io.github.baidiao.card.applet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MoiFieldTest {

  @Test
  void fieldsAbutFromTheFirstByteToTheLast() {
    int end = 0;
    for (MoiField field : MoiField.values()) {
      assertThat(field.offset()).as(field.name()).isEqualTo(end);
      end = field.end();
    }
    assertThat(end).isEqualTo(0x1627);
  }

  @Test
  void textReadsCoverEveryFieldButThePhoto() {
    boolean[] covered = new boolean[0x1627];
    for (MoiRead read : MoiRead.TEXT) {
      for (int i = 0; i < read.length(); i++) {
        covered[read.offset() + i] = true;
      }
    }
    for (int i = 0; i < covered.length; i++) {
      assertThat(covered[i]).as("%04X", i).isEqualTo(i < 0x0179 || i >= 0x1579);
    }
  }

  @Test
  void readShowsWhereAndHowMuch() {
    assertThat(MoiRead.CITIZEN_ID).hasToString("READ 0004, 13 bytes");
  }
}
