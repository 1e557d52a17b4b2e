package io.github.baidiao.card.pcsc;

import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactorySpi;

/**
 * A PC/SC service as Windows has it, as a provider of javax.smartcardio: it stops with the last
 * reader and starts with the first, and what was given before it stopped is of no use after.
 */
final class FakePcsc {
  private final List<String> plugged = new ArrayList<>();
  private int starts;

  /** How often a connect is still refused since another program has the card for itself. */
  int sharingViolations;

  FakePcsc plug(String reader) {
    if (plugged.isEmpty()) {
      starts++;
    }
    plugged.add(reader);
    return this;
  }

  void unplug(String reader) {
    plugged.remove(reader);
  }

  Provider provider() {
    return new FakeProvider(this);
  }

  private static CardException pcsc(String name) {
    return new CardException("connect() failed", new Exception(name));
  }

  private final class Terminals extends CardTerminals {
    private final int start = starts;

    @Override
    public List<CardTerminal> list(State state) throws CardException {
      if (plugged.isEmpty()) {
        throw pcsc("SCARD_E_SERVICE_STOPPED");
      }
      if (start != starts) {
        throw pcsc("SCARD_E_INVALID_HANDLE");
      }
      return plugged.stream().map(name -> (CardTerminal) new Terminal(name)).toList();
    }

    @Override
    public boolean waitForChange(long timeout) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Terminal extends CardTerminal {
    private final String name;

    Terminal(String name) {
      this.name = name;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public Card connect(String protocol) throws CardException {
      if (sharingViolations > 0) {
        sharingViolations--;
        throw pcsc("SCARD_E_SHARING_VIOLATION");
      }
      return new FakeCard();
    }

    @Override
    public boolean isCardPresent() {
      return true;
    }

    @Override
    public boolean waitForCardPresent(long timeout) {
      return true;
    }

    @Override
    public boolean waitForCardAbsent(long timeout) {
      return false;
    }
  }

  private static final class FakeCard extends Card {
    @Override
    public ATR getATR() {
      return new ATR(new byte[] {0x3B, 0});
    }

    @Override
    public String getProtocol() {
      return "T=0";
    }

    @Override
    public CardChannel getBasicChannel() {
      return null;
    }

    @Override
    public CardChannel openLogicalChannel() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void beginExclusive() {}

    @Override
    public void endExclusive() {}

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void disconnect(boolean reset) {}
  }

  private static final class FakeProvider extends Provider {
    private static final long serialVersionUID = 1;

    FakeProvider(FakePcsc pcsc) {
      super("FakePcsc", "1", "a PC/SC service that stops");
      putService(
          new Service(this, "TerminalFactory", "PC/SC", "fake", null, null) {
            @Override
            public Object newInstance(Object parameter) {
              return new TerminalFactorySpi() {
                @Override
                protected CardTerminals engineTerminals() {
                  return pcsc.new Terminals();
                }
              };
            }
          });
    }
  }
}
