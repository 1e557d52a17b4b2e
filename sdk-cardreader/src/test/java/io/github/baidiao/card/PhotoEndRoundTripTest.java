package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Wire;
import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * A JPEG of any structure is found in the photo's place with its true end, and its size is told.
 */
class PhotoEndRoundTripTest {
  private static final int PHOTO = 0x017B;
  private static final int PHOTO_LENGTH = 5118;
  private static final byte[] SOI = {(byte) 0xFF, (byte) 0xD8};
  private static final byte[] EOI = {(byte) 0xFF, (byte) 0xD9};

  /** Tables, thumbnails and comments, which may hold what looks like a start or an end. */
  record Segment(int marker, byte[] content) {}

  @Property(edgeCases = EdgeCasesMode.NONE)
  void pictureIsCutAtItsEnd(
      @ForAll("segments") List<Segment> segments,
      @ForAll("scans") byte[] scan,
      @ForAll @IntRange(min = 1, max = 0xFFFF) int width,
      @ForAll @IntRange(min = 1, max = 0xFFFF) int height,
      @ForAll("fillings") byte[] filling) {
    byte[] jpeg = jpeg(segments, width, height, scan);
    byte[] image = Fixtures.image("somchai");
    for (int at = PHOTO; at < PHOTO + PHOTO_LENGTH; at++) {
      image[at] = filling[at % filling.length];
    }
    System.arraycopy(jpeg, 0, image, PHOTO, jpeg.length);

    CardPhoto photo =
        ThaiIdCards.over(FakeReaders.with(new FakeCard(image, Wire.DATA_AT_ONCE)))
            .read(ReadOptions.withPhoto())
            .photo()
            .orElseThrow();

    assertThat(photo.jpeg()).isEqualTo(jpeg);
    assertThat(photo.complete()).isTrue();
    assertThat(photo.width()).hasValue(width);
    assertThat(photo.height()).hasValue(height);
  }

  private static byte[] jpeg(List<Segment> segments, int width, int height, byte[] scan) {
    var jpeg = new ByteArrayOutputStream();
    jpeg.writeBytes(SOI);
    segments.forEach(each -> write(jpeg, each));
    byte[] frame = {8, (byte) (height >> 8), (byte) height, (byte) (width >> 8), (byte) width, 0};
    write(jpeg, new Segment(0xC0, frame));
    write(jpeg, new Segment(0xDA, new byte[] {0, 0, 63, 0}));
    jpeg.writeBytes(scan);
    jpeg.writeBytes(EOI);
    return jpeg.toByteArray();
  }

  private static void write(ByteArrayOutputStream jpeg, Segment segment) {
    int length = segment.content().length + 2;
    jpeg.writeBytes(
        new byte[] {(byte) 0xFF, (byte) segment.marker(), (byte) (length >> 8), (byte) length});
    jpeg.writeBytes(segment.content());
  }

  @Provide
  Arbitrary<List<Segment>> segments() {
    Arbitrary<Integer> markers = Arbitraries.of(0xE0, 0xE1, 0xED, 0xDB, 0xC4, 0xFE);
    Arbitrary<byte[]> contents =
        Arbitraries.oneOf(
            Arbitraries.bytes().array(byte[].class).ofMaxSize(300),
            Arbitraries.of(SOI, EOI, new byte[] {0, (byte) 0xFF})
                .list()
                .ofMaxSize(9)
                .map(this::all));
    return Combinators.combine(markers, contents).as(Segment::new).list().ofMaxSize(6);
  }

  /** Coded data: FF is followed by 00, or is a restart marker (ITU-T T.81, B.1.1.5). */
  @Provide
  Arbitrary<byte[]> scans() {
    Arbitrary<byte[]> plain = Arbitraries.bytes().filter(b -> b != -1).map(b -> new byte[] {b});
    Arbitrary<byte[]> stuffed = Arbitraries.just(new byte[] {-1, 0});
    Arbitrary<byte[]> restart =
        Arbitraries.integers().between(0xD0, 0xD7).map(m -> new byte[] {-1, m.byteValue()});
    return Arbitraries.frequencyOf(Tuple.of(20, plain), Tuple.of(2, stuffed), Tuple.of(1, restart))
        .list()
        .ofMaxSize(400)
        .map(this::all);
  }

  /** What stands behind the picture: blanks on a real card, but it may be left from another. */
  @Provide
  Arbitrary<byte[]> fillings() {
    return Arbitraries.oneOf(
        Arbitraries.of(new byte[] {' '}, new byte[] {0}, EOI, SOI),
        Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(50));
  }

  private byte[] all(List<byte[]> pieces) {
    var all = new ByteArrayOutputStream();
    pieces.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
