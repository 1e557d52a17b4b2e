package io.github.baidiao.benchmarks;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;

/** Commands made beforehand, sent with {@code javax.smartcardio} and nothing around it. */
final class BareLoop {
  private final String reader;
  private final List<byte[]> commands;

  BareLoop(String reader, List<byte[]> commands) {
    this.reader = reader;
    this.commands = commands;
  }

  int run() throws CardException {
    Card card = terminal().connect("*");
    try {
      return send(card.getBasicChannel());
    } finally {
      card.disconnect(false);
    }
  }

  int runInTransaction() throws CardException {
    Card card = terminal().connect("*");
    try {
      card.beginExclusive();
      try {
        return send(card.getBasicChannel());
      } finally {
        card.endExclusive();
      }
    } finally {
      card.disconnect(false);
    }
  }

  private int send(CardChannel channel) throws CardException {
    int bytes = 0;
    for (byte[] command : commands) {
      bytes += channel.transmit(new CommandAPDU(command)).getBytes().length;
    }
    return bytes;
  }

  private CardTerminal terminal() throws CardException {
    try {
      for (CardTerminal there : TerminalFactory.getInstance("PC/SC", null).terminals().list()) {
        if (there.getName().equals(reader)) {
          return there;
        }
      }
    } catch (NoSuchAlgorithmException noPcsc) {
      throw new CardException(noPcsc);
    }
    throw new CardException("no reader " + reader);
  }
}
