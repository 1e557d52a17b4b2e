package io.github.baidiao.card.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.core.testing.Overheard;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** At the finest level, whatever the card says: no digit of the PIN and nothing made from it. */
class PinLeavesNoTraceTest {
  private static final PinRequest REQUEST = PinRequest.of("test");
  private static final HexFormat HEX = HexFormat.of();

  private static final String PIN = "0907";

  @Test
  void neitherPinNorWhatIsMadeOfItIsSaid() {
    String heard;
    try (var overheard = new Overheard()) {
      check(overheard, new ScriptedCard(), PIN);
      check(overheard, new ScriptedCard().answering("6F00"), PIN);
      check(overheard, new ScriptedCard().answering(""), PIN);
      check(overheard, new ScriptedCard().failing(CardErrorCode.CARD_REMOVED), PIN);
      check(overheard, new ScriptedCard(), PIN + "1");
      heard = overheard.everything();
    }
    assertThat(heard)
        .contains("INS 20, P1P2 0100, Lc 32, Le - -> SW 63C2, 0 bytes", "CARD-401", "CARD-402");
    assertThat(secrets().filter(heard::contains)).isEmpty();
    // Not within a longer number, which may be a time.
    assertThat(heard).doesNotContainPattern("(?<!\\d)" + PIN + "(?!\\d)");
  }

  @Test
  void switchingItOnWarnsOnce() {
    try (var overheard = new Overheard()) {
      var warned = new AtomicBoolean();
      CardPins.warnUnless(warned);
      CardPins.warnUnless(warned);

      assertThat(overheard.everything()).containsOnlyOnce("one unverified source");
    }
  }

  private static void check(Overheard overheard, ScriptedCard card, String digits) {
    var pins = CardPins.withUnverifiedCardProtocol(ScriptedReaders.with(card), new PinTries());
    var typed = new Typed(digits);
    for (int i = 0; i < 2; i++) {
      try {
        overheard.shown(REQUEST);
        overheard.shown(pins.verify(REQUEST, typed));
      } catch (RuntimeException e) {
        overheard.thrown(e);
      }
    }
    typed.asked.forEach(overheard::shown);
    typed.given.forEach(overheard::shown);
  }

  private static Stream<String> secrets() {
    var vector = Vectors.of(PIN);
    List<byte[]> all = List.of(new PinCryptogram().keyString(PIN.toCharArray()), answer());
    return Stream.concat(
        Stream.of("0, 9, 0, 7", "48, 57, 48, 55", "30393037", "1100000000016"),
        Stream.concat(all.stream(), Stream.of(vector.keyString()))
            .flatMap(
                bytes ->
                    Stream.of(
                        HEX.formatHex(bytes, 0, 4),
                        HEX.withUpperCase().formatHex(bytes, 0, 4),
                        Arrays.toString(Arrays.copyOf(bytes, 4)).replace("]", ""))));
  }

  private static byte[] answer() {
    return new PinCryptogram().answer(PIN.toCharArray(), new ScriptedCard().right.challenge());
  }
}
