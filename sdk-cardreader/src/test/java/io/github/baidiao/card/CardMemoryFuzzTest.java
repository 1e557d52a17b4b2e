package io.github.baidiao.card;

import io.github.baidiao.card.fixture.AnyCard;
import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Parts;
import io.github.baidiao.card.fixture.Wire;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * An honest card may hold what it likes. An input is one byte that chooses how answers look on the
 * wire, then what is different from an ordinary card: an offset in two bytes, a length in one, and
 * that many bytes, again and again. The offset says where: below 2000 in MOI block 0, then in its
 * block 1, from 4000 in NHSO, from 5000 in ADM, from 6000 in the production data.
 */
class CardMemoryFuzzTest {
  private static final Wire[] WIRES = Wire.values();
  private static final byte[] SOMCHAI = Fixtures.image("somchai");
  private static final byte[] NHSO = Parts.nhsoOfMalee();
  private static final byte[] ADM = hex(Parts.ADM_HEADER + Parts.LASER_CODE);
  private static final byte[] CPLC = hex(Parts.CPLC);

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(CardMemoryFuzzTest.class, CardMemoryFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    byte[] block0 = SOMCHAI.clone();
    byte[] block1 = SOMCHAI.clone();
    byte[] nhso = NHSO.clone();
    byte[] adm = ADM.clone();
    byte[] cplc = CPLC.clone();
    byte[][] memories = {block0, block1, nhso, adm, cplc};
    int[] places = {0, 0x2000, 0x4000, 0x5000, 0x6000};
    ByteBuffer rest = ByteBuffer.wrap(input);
    Wire wire = rest.hasRemaining() ? WIRES[(rest.get() & 0xFF) % WIRES.length] : Wire.RAW_61;
    while (rest.remaining() > 3) {
      int offset = rest.getShort() & 0xFFFF;
      int length = rest.get() & 0xFF;
      int place = places.length - 1;
      while (offset < places[place]) {
        place--;
      }
      byte[] memory = memories[place];
      int at = (offset - places[place]) % memory.length;
      rest.get(memory, at, Math.min(length, Math.min(rest.remaining(), memory.length - at)));
    }
    AnyCard.read(
        new FakeCard(block0, wire)
            .withBlock(1, block1)
            .withApplet(Parts.NHSO, nhso)
            .withApplet(Parts.ADM, new byte[0])
            .answering("8000000017", answer(adm))
            .answering("80CA9F7F2D", answer(cplc)));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static String answer(byte[] data) {
    return HexFormat.of().formatHex(data) + "9000";
  }
}
