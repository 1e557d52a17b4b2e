package io.github.baidiao.card.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Commands, status words and transcripts come back as they went out, for bytes of any kind. */
class WireRoundTripTest {
  record Exchange(byte[] command, byte[] answer) {}

  @Property(edgeCases = EdgeCasesMode.NONE)
  void commandOfEveryCaseComesBack(
      @ForAll @Size(4) byte[] header,
      @ForAll @Size(max = 255) byte[] data,
      @ForAll @IntRange(max = 256) int le) {
    var command =
        CommandApdu.of(header[0] & 0xFF, header[1] & 0xFF, header[2] & 0xFF, header[3] & 0xFF)
            .withData(data);
    command = le == 0 ? command : command.withLe(le);

    var parsed = CommandApdu.parse(command.bytes());

    assertThat(parsed).isEqualTo(command);
    assertThat(parsed.data()).isEqualTo(data);
    assertThat(parsed.le().orElse(0)).isEqualTo(le);
    int expected = 4 + (data.length == 0 ? 0 : 1 + data.length) + (le == 0 ? 0 : 1);
    assertThat(command.bytes()).startsWith(header).hasSize(expected);
  }

  @Property
  void statusWordIsItsTwoBytes(@ForAll byte[] data, @ForAll @IntRange(max = 0xFFFF) int value) {
    byte[] answer = new byte[data.length + 2];
    System.arraycopy(data, 0, answer, 0, data.length);
    answer[data.length] = (byte) (value >> 8);
    answer[data.length + 1] = (byte) value;

    var parsed = ResponseApdu.parse(answer);

    assertThat(parsed.data()).isEqualTo(data);
    assertThat(parsed.statusWord()).isEqualTo(StatusWord.of(value));
    assertThat(parsed.statusWord()).hasToString("%04X".formatted(value));
  }

  @Property
  void hexadecimalIsThatOfJava(@ForAll byte[] bytes) {
    String text = HexFormat.of().withUpperCase().formatHex(bytes);

    assertThat(Hex.of(bytes)).isEqualTo(text);
    assertThat(Hex.parse(text)).isEqualTo(bytes);
    assertThat(Hex.parse(text.toLowerCase(Locale.ROOT))).isEqualTo(bytes);
  }

  @Property
  void transcriptPlaysWhatWasRecorded(
      @ForAll @Size(max = 33) byte[] atr, @ForAll("exchanges") List<Exchange> session) {
    var card = new CardOfExchanges(atr, session);
    var recorded = new ArrayList<Transcript>();
    var recorder = TranscriptRecorder.over(new OneReader(card), recorded::add);
    try (var transport = recorder.connect(OneReader.NAME)) {
      session.forEach(each -> transport.transmit(each.command()));
    }

    var transcript = Transcript.parse(recorded.get(0).toText());

    var replay = new TranscriptReplay(transcript);
    assertThat(replay.atr()).isEqualTo(atr);
    for (Exchange each : session) {
      assertThat(replay.transmit(each.command())).isEqualTo(each.answer());
    }
    assertThat(replay.remaining()).isZero();
  }

  @Provide
  Arbitrary<List<Exchange>> exchanges() {
    Arbitrary<byte[]> commands = Arbitraries.bytes().array(byte[].class).ofMinSize(4).ofMaxSize(20);
    Arbitrary<byte[]> answers = Arbitraries.bytes().array(byte[].class).ofMinSize(2).ofMaxSize(60);
    return Combinators.combine(commands, answers).as(Exchange::new).list().ofMaxSize(8);
  }

  /** Answers one recorded exchange after the other. */
  private static final class CardOfExchanges implements CardTransport {
    private final byte[] atr;
    private final List<Exchange> session;
    private int next;

    CardOfExchanges(byte[] atr, List<Exchange> session) {
      this.atr = atr;
      this.session = session;
    }

    @Override
    public byte[] atr() {
      return atr.clone();
    }

    @Override
    public byte[] transmit(byte[] command) {
      return session.get(next++).answer().clone();
    }

    @Override
    public void close() {}
  }

  private record OneReader(CardTransport card) implements CardReaders {
    static final String NAME = "Fake Reader 0";

    @Override
    public List<CardReader> list() {
      return List.of(CardReader.of(NAME, true));
    }

    @Override
    public CardTransport connect(String readerName) {
      return card;
    }
  }
}
