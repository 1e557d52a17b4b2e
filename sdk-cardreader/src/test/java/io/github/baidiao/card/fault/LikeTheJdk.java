package io.github.baidiao.card.fault;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Readers whose provider fetches and repeats by itself, as the JDK's does for T=0: GET RESPONSE
 * with the class byte of the command, 6Cxx written over the last byte whatever that was (read in
 * the source of JDK 17, ChannelImpl), and an end after 256 commands for one (seen; older ones stop
 * after 31).
 */
record LikeTheJdk(CardReaders readers) implements CardReaders {
  private static final int MOST_COMMANDS = 256;

  @Override
  public List<CardReader> list() {
    return readers.list();
  }

  @Override
  public CardTransport connect(String readerName) {
    return new Fetching(readers.connect(readerName));
  }

  private record Fetching(CardTransport card) implements CardTransport {
    @Override
    public byte[] atr() {
      return card.atr();
    }

    @Override
    public byte[] transmit(byte[] bytes) {
      byte[] command = bytes.clone();
      var fetched = new ByteArrayOutputStream();
      for (int i = 0; i < MOST_COMMANDS; i++) {
        byte[] answer = card.transmit(command);
        int data = answer.length - 2;
        if (data == 0 && answer[0] == 0x6C) {
          command[command.length - 1] = answer[1];
        } else if (answer[data] == 0x61) {
          fetched.write(answer, 0, data);
          command = new byte[] {command[0], (byte) 0xC0, 0, 0, answer[data + 1]};
        } else {
          fetched.writeBytes(answer);
          return fetched.toByteArray();
        }
      }
      throw new CardException(CardErrorCode.READER_FAILURE);
    }

    @Override
    public void close() {
      card.close();
    }
  }
}
