package io.github.baidiao.moph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bit of what is around the encrypted content is flipped, and samples all through it. */
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

    // The content takes most of the file and ends where the tag of 16 bytes and its header begin.
    int contentEnds = sealed.length - 18;
    int contentBegins = contentEnds - contentLength(sealed);
    List<String> overlooked = new ArrayList<>();
    for (int position = 0; position < sealed.length; position++) {
      boolean sampled = position >= contentBegins && position < contentEnds;
      for (int bit = 0; bit < 8; bit++) {
        if (!sampled || position % 16 == 2 * bit) {
          byte[] flipped = sealed.clone();
          flipped[position] ^= (byte) (1 << bit);
          String outcome = opener.open(SealedBytes.of(flipped)).toString();
          if (!outcome.equals("Tampered") && !outcome.equals("NotForThisKey")) {
            overlooked.add(position + "." + bit + " " + outcome);
          }
        }
      }
    }

    assertThat(contentBegins).isBetween(400, 1000);
    assertThat(overlooked).isEmpty();
  }

  private static int contentLength(byte[] sealed) {
    return AuthEnvelopedData.getInstance(ContentInfo.getInstance(sealed).getContent())
        .getAuthEncryptedContentInfo()
        .getEncryptedContent()
        .getOctetsLength();
  }
}
