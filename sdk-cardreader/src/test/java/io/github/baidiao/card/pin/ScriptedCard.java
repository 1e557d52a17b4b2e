package io.github.baidiao.card.pin;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.transport.CardTransport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * A card that does what the protocol document says of a PIN, as far as it was told: the answers to
 * VERIFY are a script, the right cryptogram is openssl's.
 */
final class ScriptedCard {
  static final String SELECT_MOI = "00A4040008A000000054480001";
  static final String READ_CITIZEN_ID = "80B0000402000D";
  static final String SELECT_ADM = "00A4040008A000000084060002";
  static final String GET_ADM = "8000000017";
  static final String GET_CHALLENGE = "80B4000020";
  static final String VERIFY = "8020010020";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  final List<String> commands = new CopyOnWriteArrayList<>();
  final Vectors.Vector right = Vectors.of("1234");
  final Deque<Supplier<String>> verifyAnswers = new ArrayDeque<>();

  volatile String citizenId = "1100000000016";
  volatile String admSelected = "9000";
  volatile String adm = "01000001000000" + "00".repeat(16) + "9000";
  volatile Supplier<String> challenge = () -> HEX.formatHex(right.challenge()) + "9000";
  volatile boolean bareT0;
  volatile boolean sendsOnce = true;
  volatile int closed;

  /** The next VERIFY is answered so, whatever was sent; without this, by what was sent. */
  ScriptedCard answering(String... statusWords) {
    Arrays.stream(statusWords).forEach(sw -> verifyAnswers.add(() -> sw));
    return this;
  }

  ScriptedCard failing(CardErrorCode code) {
    verifyAnswers.add(
        () -> {
          throw new CardException(code);
        });
    return this;
  }

  long sent(String command) {
    return commands.stream().filter(sent -> sent.startsWith(command)).count();
  }

  CardTransport connect() {
    return new Connection();
  }

  private final class Connection implements CardTransport {
    private String pending = "";
    private String selected = "";

    @Override
    public byte[] atr() {
      return Fixtures.ATR;
    }

    @Override
    public byte[] transmit(byte[] command) {
      String hex = HEX.formatHex(command);
      commands.add(hex);
      return HEX.parseHex(hex.startsWith("00C0") ? fetched() : shown(hex, answer(hex)));
    }

    private String answer(String hex) {
      switch (hex) {
        case SELECT_MOI:
          selected = hex;
          return "9000";
        case SELECT_ADM:
          selected = hex;
          return admSelected;
        case READ_CITIZEN_ID:
          var bytes = citizenId.getBytes(StandardCharsets.US_ASCII);
          return selected.equals(SELECT_MOI) ? HEX.formatHex(bytes) + "9000" : "6985";
        case GET_ADM:
          return selected.equals(SELECT_ADM) ? adm : "6985";
        case GET_CHALLENGE:
          return selected.equals(SELECT_ADM) ? challenge.get() : "6985";
        default:
          return hex.startsWith(VERIFY) ? verified(hex.substring(VERIFY.length())) : "6D00";
      }
    }

    private String verified(String cryptogram) {
      if (!verifyAnswers.isEmpty()) {
        return verifyAnswers.remove().get();
      }
      return cryptogram.equals(HEX.formatHex(right.response())) ? "9000" : "63C2";
    }

    private String shown(String command, String answer) {
      if (!bareT0 || answer.length() == 4 || command.startsWith("8020")) {
        return answer;
      }
      pending = answer;
      return String.format("61%02X", answer.length() / 2 - 2);
    }

    private String fetched() {
      String answer = pending;
      pending = "";
      return answer.isEmpty() ? "6985" : answer;
    }

    @Override
    public boolean sendsEachCommandOnce() {
      return sendsOnce;
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
