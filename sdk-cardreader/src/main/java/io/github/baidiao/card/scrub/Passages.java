package io.github.baidiao.card.scrub;

import io.github.baidiao.card.transport.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows a session and says of each answer where on the card its data lie. For one transcript. */
final class Passages {
  private static final byte[] MOI = aid(0x54, 0x48, 0x00, 0x01);
  private static final byte[] NHSO = aid(0x54, 0x48, 0x00, 0x83);
  private static final byte[] ADM = aid(0x84, 0x06, 0x00, 0x02);
  private static final byte[] UNKNOWN = {0};
  private static final int ENDLESS = Integer.MAX_VALUE;

  private final Map<String, CardPlace> places = new HashMap<>();
  private byte[] selected = new byte[0];
  private byte[] selecting = selected;
  private int card;

  private @Nullable CardPlace from;
  private int at;
  private int left;

  private static byte[] aid(int... last) {
    byte[] aid = new byte[8];
    aid[0] = (byte) 0xA0;
    for (int i = 0; i < last.length; i++) {
      aid[4 + i] = (byte) last[i];
    }
    return aid;
  }

  List<Passage> follow(Transcript recorded) {
    List<Passage> passages = new ArrayList<>();
    for (Transcript.Exchange exchange : recorded.exchanges()) {
      byte[] answer = exchange.answer();
      if (!Commands.isGetResponse(exchange.command())) {
        askedFor(exchange.command());
      }
      if (isSuccess(answer)) {
        selected = selecting;
      }
      passages.add(passage(Arrays.copyOf(answer, answer.length - Commands.STATUS_WORD)));
    }
    for (CardPlace place : new ArrayList<>(places.values())) {
      place.becomes(
          Invention.of(place, Invention.isOldLayout(place(CardPlace.Kind.MOI, 0, place.card()))));
    }
    return passages;
  }

  private static boolean isSuccess(byte[] answer) {
    byte sw1 = answer[answer.length - Commands.STATUS_WORD];
    return sw1 == (byte) 0x90 || sw1 == 0x61;
  }

  private void askedFor(byte[] command) {
    from = null;
    // A SELECT that seems refused was taken after all when a GET RESPONSE right behind it succeeds:
    // then only the driver's own fetching was refused.
    selecting = selected;
    if (Commands.isSelect(command)) {
      selecting = Commands.aid(command);
    } else if (Commands.selects(command)) {
      selecting = UNKNOWN;
    } else if (Commands.isRead(command)) {
      read(command);
    } else if (Commands.isAdmInfo(command) && Arrays.equals(selected, ADM)) {
      begin(CardPlace.Kind.ADM, 0, 0, ENDLESS);
    } else if (Commands.isCplc(command)) {
      begin(CardPlace.Kind.CPLC, 0, 0, ENDLESS);
    }
  }

  private void read(byte[] command) {
    int block = Commands.block(command);
    int offset = Commands.offset(command);
    int length = Commands.length(command);
    if (Arrays.equals(selected, MOI)) {
      begin(CardPlace.Kind.MOI, block, offset, length);
    } else if (Arrays.equals(selected, NHSO)) {
      begin(CardPlace.Kind.NHSO, block, offset, length);
    }
  }

  private void begin(CardPlace.Kind kind, int block, int offset, int length) {
    from = place(kind, block, card);
    at = offset;
    left = length;
  }

  private CardPlace place(CardPlace.Kind kind, int block, int ofCard) {
    return places.computeIfAbsent(
        ofCard + "/" + kind + "/" + block, name -> new CardPlace(kind, block, ofCard));
  }

  private Passage passage(byte[] data) {
    CardPlace place = from;
    if (place == null || data.length == 0) {
      return Passage.NOT_UNDERSTOOD;
    }
    int understood = Math.min(data.length, left);
    if (!place.agrees(at, data, understood)) {
      // The same place says something else: this is another card.
      card++;
      place = place(place.kind(), place.block(), card);
      from = place;
    }
    place.put(at, data, understood);
    Passage passage = new Passage(place, at, understood);
    at += understood;
    left -= understood;
    return passage;
  }
}
