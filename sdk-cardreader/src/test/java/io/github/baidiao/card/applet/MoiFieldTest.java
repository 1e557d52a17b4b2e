package io.github.baidiao.card.applet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
    List<ReadCommand> reads = new ArrayList<>(MoiPlan.CURRENT.personal);
    reads.add(MoiPlan.CURRENT.address);
    assertThat(reads).hasSize(3);
    for (ReadCommand read : reads) {
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
    assertThat(MoiPlan.CURRENT.citizenId).hasToString("READ 0004, 13 bytes");
    assertThat(MoiPlan.of(OldLayout.ALL_IN_BLOCK_1).citizenId)
        .hasToString("READ 0004, 13 bytes of block 1");
  }
}
