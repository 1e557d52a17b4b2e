package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.monitor.Insertion;
import io.github.baidiao.card.monitor.MonitorEvent;
import io.github.baidiao.card.monitor.ReadersSnapshot;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.examples.stationagent.settings.MessageShape;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** {@link MessageShape#STATION}: the messages of {@code docs/station-agent.md}. */
final class OwnConversation implements Conversation {
  private static final int VERSION = 1;

  private final CardBoard board;
  private final Voice voice;
  private final Clock clock;
  private final List<Request> requests = new ArrayList<>();
  private boolean subscribed;
  private boolean photoToo;

  OwnConversation(CardBoard board, Voice voice, Clock clock) {
    this.board = board;
    this.voice = voice;
    this.clock = clock;
  }

  private record Request(Optional<String> id, Insertion insertion, boolean photo) {}

  @Override
  public void opened(ReadersSnapshot readers) {
    voice.say(status("hello", Optional.empty(), readers).toString());
  }

  @Override
  public void changed(MonitorEvent event) {
    voice.say(change(event).with("snapshot", Conversation.snapshot(event.snapshot())).toString());
    if (event instanceof MonitorEvent.CardRemoved removed) {
      answer(removed.insertion(), new ReadResult.Failed(CardErrorCode.CARD_REMOVED));
    }
  }

  private Json change(MonitorEvent event) {
    Json json = message("change");
    return event.match(
        attached -> change(json, "readerAttached", attached.readerName()),
        detached -> change(json, "readerDetached", detached.readerName()),
        inserted -> change(json, "cardInserted", inserted.insertion()),
        removed -> change(json, "cardRemoved", removed.insertion()),
        lost -> json.with("event", "serviceLost").with("error", Conversation.error(lost.code())),
        available -> json.with("event", "serviceAvailable"));
  }

  private static Json change(Json json, String event, String reader) {
    return json.with("event", event).with("reader", reader);
  }

  private static Json change(Json json, String event, Insertion insertion) {
    return change(json, event, insertion.readerName()).with("insertion", insertion.number());
  }

  @Override
  public void read(Insertion insertion, ReadResult result) {
    boolean answered = answer(insertion, result);
    if (subscribed && !answered) {
      tell(new Request(Optional.empty(), insertion, photoToo), result);
    }
  }

  private boolean answer(Insertion insertion, ReadResult result) {
    boolean answered = false;
    for (Iterator<Request> each = requests.iterator(); each.hasNext(); ) {
      Request request = each.next();
      if (request.insertion().equals(insertion)) {
        each.remove();
        tell(request, result);
        answered = true;
      }
    }
    return answered;
  }

  private void tell(Request request, ReadResult result) {
    Insertion insertion = request.insertion();
    if (result instanceof ReadResult.Read read) {
      Json json = at(message("card"), insertion).with("requestId", request.id());
      voice.say(json.with("card", CardJson.of(read.card(), request.photo())).toString(), insertion);
    } else if (result instanceof ReadResult.Failed failed) {
      voice.say(
          at(message("error"), insertion)
              .with("requestId", request.id())
              .with("error", Conversation.error(failed.code()))
              .toString());
    }
  }

  private static Json at(Json json, Insertion insertion) {
    return json.with("reader", insertion.readerName()).with("insertion", insertion.number());
  }

  @Override
  public boolean wantsEveryCard() {
    return subscribed;
  }

  @Override
  public void heard(String text) {
    Optional<JsonFields> message = Json.parse(text);
    Optional<String> id = message.flatMap(fields -> fields.text("requestId"));
    switch (message.flatMap(fields -> fields.text("type")).orElse("")) {
      case "getStatus" -> voice.say(status("status", id, board.snapshot()).toString());
      case "readCard" -> readCard(message.orElseThrow(), id);
      case "subscribeCards" -> {
        subscribed = true;
        photoToo = photo(message.orElseThrow());
        voice.say(message("subscribed").with("requestId", id).toString());
        board.snapshot().readers().stream()
            .flatMap(reader -> reader.insertion().stream())
            .forEach(insertion -> board.want(insertion, this));
      }
      case "unsubscribeCards" -> {
        subscribed = false;
        voice.say(message("unsubscribed").with("requestId", id).toString());
      }
      default -> refuse(id, SocketErrorCode.MESSAGE_INVALID);
    }
  }

  private void readCard(JsonFields message, Optional<String> id) {
    Optional<Insertion> card = Conversation.cardIn(board.snapshot(), message.text("reader"));
    if (card.isEmpty()) {
      refuse(
          id,
          board.snapshot().readers().isEmpty() ? CardErrorCode.NO_READER : CardErrorCode.NO_CARD);
      return;
    }
    if (requests.size() == MOST_REQUESTS) {
      refuse(id, CardErrorCode.READER_BUSY);
      return;
    }
    requests.add(new Request(id, card.get(), photo(message)));
    board.want(card.get(), this);
  }

  private static boolean photo(JsonFields message) {
    return message.flag("photo").orElse(false);
  }

  private void refuse(Optional<String> id, ErrorCode code) {
    voice.say(
        message("error").with("requestId", id).with("error", Conversation.error(code)).toString());
  }

  private Json status(String type, Optional<String> id, ReadersSnapshot readers) {
    return message(type).with("requestId", id).with("snapshot", Conversation.snapshot(readers));
  }

  private Json message(String type) {
    return new Json()
        .with("type", type)
        .with("version", VERSION)
        .with("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
  }
}
