package io.github.baidiao.benchmarks;

import io.github.baidiao.card.applet.MoiApplet;
import io.github.baidiao.card.applet.MoiField;
import io.github.baidiao.card.applet.MoiPhoto;
import io.github.baidiao.card.applet.MoiRecord;
import io.github.baidiao.card.applet.OldLayout;
import io.github.baidiao.card.applet.ReadMeter;
import io.github.baidiao.card.applet.Tis620;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.core.identity.CardHolder;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What happens to the bytes of a card, without any card: time and bytes allocated. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class Parsing {
  private static final OldLayout OLD_CARDS = OldLayout.ADDRESS_IN_BLOCK_0;
  private static final List<MoiField> OTHERS =
      List.of(
          MoiField.CARD_VERSION,
          MoiField.REQUEST_NUMBER,
          MoiField.ISSUER,
          MoiField.ISSUER_CODE,
          MoiField.CARD_TYPE,
          MoiField.PHOTO_NUMBER);

  /** malee's address is the longest, dao's photo fills its area. */
  @Param({"malee", "dao"})
  public String person;

  private CardTransport text;
  private CardTransport photo;
  private MoiRecord record;
  private byte[] nameTh;
  private byte[] address;

  @Setup
  public void record() {
    text =
        RecordedAnswers.of(
            person, card -> moi(card).select(), answers -> moi(answers).readText(OLD_CARDS));
    record = moi(text).readText(OLD_CARDS);
    photo =
        RecordedAnswers.of(
            person, card -> moi(card).select(), answers -> moi(answers).readPhoto(record));
    byte[] first = text.transmit(new byte[0]);
    text.transmit(new byte[0]);
    byte[] third = text.transmit(new byte[0]);
    nameTh = Arrays.copyOfRange(first, 0x0011, 0x0075);
    address = Arrays.copyOf(third, 160);
  }

  private static MoiApplet moi(CardTransport card) {
    return new MoiApplet(card, ReadMeter.NONE);
  }

  /** From the three answers of the card to the person with all values checked. */
  @Benchmark
  public CardHolder cardHolder() {
    return moi(text).readText(OLD_CARDS).holder();
  }

  /** The same, and the fields that tell about the card: all that it says in text. */
  @Benchmark
  public void allText(Blackhole used) {
    MoiRecord read = moi(text).readText(OLD_CARDS);
    used.consume(read.holder());
    for (MoiField field : OTHERS) {
      used.consume(read.text(field));
    }
  }

  @Benchmark
  public String decodeName() {
    return Tis620.decode(nameTh);
  }

  @Benchmark
  public String decodeAddress() {
    return Tis620.decode(address);
  }

  /** From the answers of the card to the picture, its end found. */
  @Benchmark
  public MoiPhoto photo() {
    return moi(photo).readPhoto(record);
  }
}
