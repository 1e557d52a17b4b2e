package io.github.baidiao.moph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bit that carries structure is flipped, and samples all through what is encrypted. */
@Timeout(300)
class FlippedBitTest {
  static Stream<List<CertifiedKey>> recipients() {
    return Stream.of(
        List.of(Keys.HOSPITAL, Keys.OTHER_HOSPITAL), List.of(Keys.EC_HOSPITAL, Keys.HOSPITAL));
  }

  @ParameterizedTest
  @MethodSource("recipients")
  void aFlippedBitIsFoundWhereverItIs(List<CertifiedKey> recipients) {
    EvidenceSealer.Builder sealer =
        EvidenceSealer.builder().station(Keys.STATION).clock(Evidences.CLOCK);
    recipients.forEach(each -> sealer.recipient(each.certificate()));
    byte[] sealed = sealer.build().seal(Evidences.full()).toByteArray();
    EvidenceOpener opener =
        EvidenceOpener.of(recipients.get(0), List.of(Keys.STATION.certificate()));
    assertThat(opener.open(SealedBytes.of(sealed))).hasToString("Opened");

    BitSet encrypted = new BitSet();
    markLongValues(sealed, 0, sealed.length, encrypted);
    assertThat(encrypted.cardinality()).isBetween(sealed.length / 2, sealed.length - 200);

    List<String> overlooked = new ArrayList<>();
    for (int position = 0; position < sealed.length; position++) {
      for (int bit = 0; bit < 8; bit++) {
        if (!encrypted.get(position) || position % 64 == 8 * bit) {
          byte[] flipped = sealed.clone();
          flipped[position] ^= (byte) (1 << bit);
          String outcome = opener.open(SealedBytes.of(flipped)).toString();
          if (!outcome.equals("Tampered") && !outcome.equals("NotForThisKey")) {
            overlooked.add(position + "." + bit + " " + outcome);
          }
        }
      }
    }

    assertThat(overlooked).isEmpty();
  }

  /** Marks what carries no structure: the values of 40 bytes or more, by X.690's lengths. */
  private static void markLongValues(byte[] der, int from, int end, BitSet marked) {
    int at = from;
    while (at < end) {
      boolean constructed = (der[at] & 0x20) != 0;
      int length = der[at + 1] & 0xff;
      int value = at + 2;
      if (length > 0x80) {
        int digits = length - 0x80;
        length = 0;
        for (int i = 0; i < digits; i++) {
          length = length << 8 | (der[value++] & 0xff);
        }
      }
      if (constructed) {
        markLongValues(der, value, value + length, marked);
      } else if (length >= 40) {
        marked.set(value, value + length);
      }
      at = value + length;
    }
  }
}
