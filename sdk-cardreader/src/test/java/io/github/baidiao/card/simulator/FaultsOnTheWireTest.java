package io.github.baidiao.card.simulator;

import static io.github.baidiao.card.simulator.SimulatedReaders.DEFAULT_READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What goes wrong beside pulled, mute, short and refused ({@link SimulatedReadersTest}). */
class FaultsOnTheWireTest {
  private static final String SELECT = "00A4040008A000000054480001";
  private static final String READ = "80B0000402000D";
  private static final String SOMCHAI = "31313030303030303030303136";
  private static final String MALEE = "31313030303030303030303234";

  private final SimulatedReaders readers = new SimulatedReaders();
  private final SimulatedCard somchai = SimulatedCard.of(SimulatedPerson.load("somchai"));
  private final SimulatedCard malee = SimulatedCard.of(SimulatedPerson.load("malee"));

  @Test
  void overLongAnswerHasMoreThanWasAskedFor() {
    Wire card = selected(somchai.with(Fault.overLongAt(3, 2)));
    assertThat(card.send(READ)).isEqualTo("610D");
    assertThat(card.send("00C000000D")).isEqualTo(SOMCHAI + "0000" + "9000");
  }

  @Test
  void overLongDataAreAnnounced() {
    Wire card = selected(somchai.with(Fault.overLongAt(2, 243)));
    assertThat(card.send(READ)).as("256").isEqualTo("6100");
    assertThat(card.send("00C000000D")).isEqualTo(SOMCHAI + "61F3");
  }

  @Test
  void moreIsAnnouncedThanThereIs() {
    Wire card = selected(somchai.with(Fault.announcingAt(2, 255)));
    assertThat(card.send(READ)).isEqualTo("61FF");
    assertThat(card.send("00C00000FF")).isEqualTo("6C0D");
    assertThat(card.send("00C000000D")).isEqualTo(SOMCHAI + "9000");
  }

  @Test
  void fewerAreAnnouncedThanThereAre() {
    Wire card = selected(somchai.with(Fault.announcingAt(2, 1)));
    assertThat(card.send(READ)).isEqualTo("6101");
    assertThat(card.send("00C0000001")).isEqualTo("31610C");
  }

  @Test
  void moreIsAnnouncedAfterTheLastOfIt() {
    Wire card = selected(somchai.with(Fault.announcingAt(3, 8)));
    card.send(READ);
    assertThat(card.send("00C000000D")).isEqualTo(SOMCHAI + "6108");
    assertThat(card.send("00C0000008")).isEqualTo("6985");
  }

  @Test
  void noLengthIsRightUntilTheCardIsReset() {
    SimulatedCard faulty = somchai.with(Fault.endless6CAt(2));
    Wire card = selected(faulty);
    assertThat(card.send(READ)).isEqualTo("6C01");
    assertThat(card.send("80B0000401")).isEqualTo("6C02");
    assertThat(card.send("80B00004FF")).isEqualTo("6C01");
    card.close();

    assertThat(citizenId(new Wire(readers.connect(DEFAULT_READER)))).isEqualTo(SOMCHAI);
  }

  @Test
  void thereIsAlwaysMoreUntilTheCardIsReset() {
    Wire card = selected(somchai.with(Fault.endless61At(2)));
    assertThat(card.send(READ)).isEqualTo("61FF");
    assertThat(card.send("00C0000002")).isEqualTo("000061FF");
    assertThat(card.send("00C0000002")).isEqualTo("000061FF");
    card.close();

    assertThat(citizenId(new Wire(readers.connect(DEFAULT_READER)))).isEqualTo(SOMCHAI);
  }

  @Test
  void lostSelectionIsNotTold() {
    Wire card = selected(somchai.with(Fault.selectionLostAt(2)));
    assertThat(card.send(READ)).isEqualTo("6985");
    assertThat(citizenId(card)).isEqualTo(SOMCHAI);
  }

  @Test
  void resetByAnotherProgramIsToldUntilConnectedAgain() {
    Wire card = selected(somchai.with(Fault.resetAt(2)));
    fails(CardErrorCode.CARD_RESET, () -> card.send(READ));
    fails(CardErrorCode.CARD_RESET, () -> card.send(READ));
    assertThat(readers.list().get(0).cardPresent()).isTrue();

    Wire again = new Wire(readers.connect(DEFAULT_READER));
    assertThat(again.send(READ)).isEqualTo("6985");
    assertThat(citizenId(again)).isEqualTo(SOMCHAI);
  }

  @Test
  void swappedCardHasNothingSelectedAndNobodyNotices() {
    Wire card = selected(somchai.with(Fault.swappedAt(2, malee)));
    assertThat(card.send(READ)).isEqualTo("6985");
    assertThat(citizenId(card)).isEqualTo(MALEE);
    assertThat(readers.card(DEFAULT_READER)).containsSame(malee);
    assertThat(readers.list().get(0).eventCount()).hasValue(1);
  }

  @Test
  void swappedCardCanHaveTheSameAppletSelected() {
    Wire card = selected(somchai.with(Fault.swappedWhileSelectedAt(2, malee)));
    card.send(READ);
    assertThat(card.send("00C000000D")).isEqualTo(MALEE + "9000");
  }

  @Test
  void cardsCanBeSwappedMoreThanOnce() {
    SimulatedCard dao = SimulatedCard.of(SimulatedPerson.load("dao"));
    SimulatedCard between = malee.with(Fault.swappedWhileSelectedAt(1, dao));
    Wire card = selected(somchai.with(Fault.swappedWhileSelectedAt(2, between)));
    card.send(READ);
    assertThat(card.send("00C000000D")).startsWith("35313030");
    assertThat(readers.card(DEFAULT_READER)).containsSame(dao);
  }

  @Test
  void faultsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> Fault.overLongAt(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fault.announcingAt(1, 257))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Wire selected(SimulatedCard inserted) {
    readers.insert(inserted);
    Wire card = new Wire(readers.connect(DEFAULT_READER));
    card.send(SELECT);
    return card;
  }

  private static String citizenId(Wire card) {
    card.send(SELECT);
    card.send(READ);
    return card.send("00C000000D").replaceFirst("9000$", "");
  }

  private static void fails(CardErrorCode code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(CardException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
