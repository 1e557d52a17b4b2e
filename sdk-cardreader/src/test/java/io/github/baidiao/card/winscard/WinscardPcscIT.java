package io.github.baidiao.card.winscard;

import static io.github.baidiao.card.winscard.WinscardLibrary.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.pcsc.PcscReaders;
import io.github.baidiao.card.pcsc.RequiresPcscd;
import io.github.baidiao.card.pcsc.VirtualReader;
import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.core.testing.OwnThread;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the own binding does beyond what PcscReadersIT asks of every way. */
@RequiresPcscd
@Timeout(180)
class WinscardPcscIT {
  private static final int EXCLUSIVE = 1;
  private static final int T0_OR_T1 = 3;
  private static final byte[] SELECT = HexFormat.of().parseHex("00A4040008A000000054480001");
  private static final byte[] READ_CITIZEN_ID = HexFormat.of().parseHex("80B0000402000D");
  private static final byte[] GET_RESPONSE = HexFormat.of().parseHex("00C000000D");

  private final SimulatedCard somchai = SimulatedCard.of(SimulatedPerson.load("somchai"));
  private VirtualReader reader;

  @BeforeEach
  void take(VirtualReader virtual) {
    reader = virtual;
  }

  @Test
  void cardThatAnotherProgramHasForItselfIsBusyUntilItLetsGo() {
    reader.insert(somchai);
    Context other = Context.use(context -> context);
    try {
      int length = Words.setText(other.memory, 0, reader.name());
      int result =
          WinscardLibrary.SCardConnect(
              other.handle,
              other.memory,
              word(EXCLUSIVE),
              word(T0_OR_T1),
              other.memory.share(length),
              other.memory.share(length + 8L));
      assertThat(result).isZero();

      assertThatThrownBy(() -> new WinscardReaders(Duration.ZERO).connect(reader.name()))
          .hasMessageContaining("SCARD_E_SHARING_VIOLATION")
          .extracting(failure -> ((CardException) failure).code())
          .isEqualTo(CardErrorCode.READER_BUSY);
      assertThatThrownBy(() -> ThaiIdCards.over(PcscReaders.jdk()).read(ofTheReader()))
          .extracting(failure -> ((CardException) failure).code())
          .isEqualTo(CardErrorCode.READER_BUSY);
    } finally {
      other.release();
    }
    for (var readers : List.of(new WinscardReaders(Duration.ZERO), PcscReaders.jdk())) {
      assertThat(ThaiIdCards.over(readers).read(ofTheReader()).citizenId().value())
          .isEqualTo("1100000000016");
    }
  }

  private ReadOptions ofTheReader() {
    return ReadOptions.builder().reader(reader.name()).build();
  }

  @Test
  void cardThatStaysMuteDoesNotKeepOthersFromListing() {
    reader.insert(somchai.with(Fault.muteAt(1, Duration.ofSeconds(3))));
    var readers = new WinscardReaders();
    try (var card = readers.connect(reader.name())) {
      var answer = CompletableFuture.supplyAsync(() -> card.transmit(SELECT), OwnThread.EACH);
      assertThat(readers.list()).extracting(CardReader::name).contains(reader.name());
      assertThat(answer).isNotDone();
      assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class);
    }
  }

  @Test
  void nothingOfACardStaysInNativeMemory() {
    reader.insert(somchai);
    Context[] used = {null};
    Connection connection =
        Context.use(
            context -> {
              used[0] = context;
              return Connection.open(context, reader.name());
            });
    connection.transmit(SELECT);
    connection.transmit(READ_CITIZEN_ID);
    assertThat(new String(connection.transmit(GET_RESPONSE), StandardCharsets.US_ASCII))
        .startsWith("1100000000016");

    long size = used[0].memory.size();
    String left =
        new String(used[0].memory.getByteArray(0, (int) size), StandardCharsets.ISO_8859_1);
    assertThat(left)
        .doesNotContain(
            "1100", "000000016", new String(READ_CITIZEN_ID, StandardCharsets.ISO_8859_1));
    connection.close();
  }
}
