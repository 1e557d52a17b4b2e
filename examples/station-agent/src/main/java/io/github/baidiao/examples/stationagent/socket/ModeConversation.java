package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.monitor.Insertion;
import io.github.baidiao.card.monitor.MonitorEvent;
import io.github.baidiao.card.monitor.ReadersSnapshot;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.examples.stationagent.settings.MessageShape;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * {@link MessageShape#READ_SMART_CARD}, by the names of thai-id-card.md §10 (confirmed by 4).
 * Unknown, and so decided here: the form of {@code Birthday} (Gregorian ISO), {@code Sex} (the
 * card's digit) and {@code PhotoRaw} (base64); how a failure looks ({@code mode} is {@code error});
 * and that a card is sent on request alone, its removal to everybody.
 */
final class ModeConversation implements Conversation {
  private static final String READ = "readsmartcard";

  private final CardBoard board;
  private final Voice voice;
  private final Set<Insertion> wanted = new HashSet<>();

  ModeConversation(CardBoard board, Voice voice) {
    this.board = board;
    this.voice = voice;
  }

  @Override
  public void opened(ReadersSnapshot readers) {
    // Nothing is known to be said here.
  }

  @Override
  public void changed(MonitorEvent event) {
    if (event instanceof MonitorEvent.CardRemoved removed) {
      wanted.remove(removed.insertion());
      voice.say(new Json().with("mode", "removedsmartcard").toString());
    }
  }

  @Override
  public void read(Insertion insertion, ReadResult result) {
    if (!wanted.remove(insertion)) {
      return;
    }
    if (result instanceof ReadResult.Read read) {
      voice.say(message(read.card()).toString(), insertion);
    } else if (result instanceof ReadResult.Failed failed) {
      fail(failed.code());
    }
  }

  @Override
  public boolean wantsEveryCard() {
    return false;
  }

  @Override
  public void heard(String text) {
    if (!Json.parse(text).flatMap(fields -> fields.text("mode")).filter(READ::equals).isPresent()) {
      fail(SocketErrorCode.MESSAGE_INVALID);
      return;
    }
    ReadersSnapshot readers = board.snapshot();
    Optional<Insertion> card = Conversation.cardIn(readers, Optional.empty());
    if (card.isPresent()) {
      wanted.add(card.get());
      board.want(card.get(), this);
    } else {
      fail(readers.readers().isEmpty() ? CardErrorCode.NO_READER : CardErrorCode.NO_CARD);
    }
  }

  private void fail(ErrorCode code) {
    voice.say(new Json().with("mode", "error").with("error", Conversation.error(code)).toString());
  }

  private static Json message(ThaiIdCard card) {
    PersonName name = card.nameTh();
    Optional<ThaiAddress> address = card.address();
    return new Json()
        .with("mode", READ)
        .with("Citizenid", card.citizenId().value())
        .with("Th_Prefix", name.title())
        .with("Th_Firstname", name.first())
        .with("Th_Middlename", name.middle())
        .with("Th_Lastname", name.last())
        .with("Birthday", card.birthDate().map(ThaiDate::iso))
        .with("Sex", card.sex().map(sex -> String.valueOf(sex.digit())))
        .with("Address", address.map(ModeConversation::oneLine))
        .with("addrHouseNo", address.flatMap(ThaiAddress::house))
        .with("addrVillageNo", address.flatMap(ThaiAddress::moo))
        .with("addrTambol", address.flatMap(ThaiAddress::tambon))
        .with("addrAmphur", address.flatMap(ThaiAddress::amphoe))
        .with("PhotoRaw", card.photo().map(CardJson::base64));
  }

  private static String oneLine(ThaiAddress address) {
    return address.raw().replace('#', ' ').replaceAll(" +", " ").strip();
  }
}
