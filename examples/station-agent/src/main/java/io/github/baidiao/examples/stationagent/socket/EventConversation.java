package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.monitor.Insertion;
import io.github.baidiao.card.monitor.MonitorEvent;
import io.github.baidiao.card.monitor.ReadersSnapshot;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.examples.stationagent.settings.MessageShape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@link MessageShape#SMC_EVENTS}. Events, status numbers, queries and actions are those of
 * thai-id-card.md §10 (single sources); unknown, and so decided here: the text of {@code
 * description}, the shape of {@code smc-status} and {@code smc-command-result}, the values of
 * {@link QueryField}, and that a client names what it wants as {@code event}, {@code action} or
 * {@code type}.
 */
final class EventConversation implements Conversation {
  private final CardBoard board;
  private final Voice voice;
  private final List<Request> requests = new ArrayList<>();
  private Set<QueryField> query = EnumSet.allOf(QueryField.class);

  EventConversation(CardBoard board, Voice voice) {
    this.board = board;
    this.voice = voice;
  }

  private record Request(String action, Optional<String> id, Insertion insertion) {}

  @Override
  public void opened(ReadersSnapshot readers) {
    // Unknown whether anything is said here: a page that wants the card now sends read-now.
  }

  @Override
  public void changed(MonitorEvent event) {
    if (event instanceof MonitorEvent.CardInserted) {
      say("smc-inserted", payload(202, "Card inserted").withNull("data"));
    } else if (event instanceof MonitorEvent.CardRemoved removed) {
      answer(removed.insertion(), 500, CardErrorCode.CARD_REMOVED.id());
      say("smc-removed", payload(205, "Card removed").withNull("data"));
    } else if (event instanceof MonitorEvent.ServiceLost lost) {
      fail(404, lost.code());
    } else if (event instanceof MonitorEvent.ReaderDetached
        && event.snapshot().readers().isEmpty()
        && event.snapshot().serviceAvailable()) {
      fail(404, CardErrorCode.NO_READER);
    }
  }

  @Override
  public void read(Insertion insertion, ReadResult result) {
    if (result instanceof ReadResult.Read read) {
      Json data = new Json();
      query.forEach(field -> field.writeTo(data, read.card()));
      voice.say(
          event("smc-data", payload(200, "Card read").with("data", data)).toString(), insertion);
      answer(insertion, 200, "Card read");
    } else if (result instanceof ReadResult.Failed failed) {
      if (failed.code() == CardErrorCode.NOT_A_THAI_ID_CARD) {
        say("smc-incorrect", error(400, failed.code()));
      } else {
        fail(500, failed.code());
      }
      answer(insertion, 500, failed.code().id());
    }
  }

  private void answer(Insertion insertion, int status, String description) {
    requests.removeIf(
        request -> {
          if (!request.insertion().equals(insertion)) {
            return false;
          }
          result(request.action(), request.id(), status, description);
          return true;
        });
  }

  @Override
  public boolean wantsEveryCard() {
    return true;
  }

  @Override
  public void heard(String text) {
    Optional<JsonFields> message = Json.parse(text);
    if (message.isEmpty()) {
      fail(500, SocketErrorCode.MESSAGE_INVALID);
      return;
    }
    JsonFields fields = message.get();
    JsonFields details = fields.object("payload").orElse(fields);
    Optional<String> id = details.text("request_id").or(() -> fields.text("request_id"));
    String action =
        fields
            .text("event")
            .or(() -> fields.text("action"))
            .or(() -> fields.text("type"))
            .orElse("");
    switch (action) {
      case "set-query" -> setQuery(action, id, QueryField.named(details.exactTexts("query")));
      case "set-all-query" -> setQuery(action, id, EnumSet.allOf(QueryField.class));
      case "get-status" -> {
        status();
        result(action, id, 200, "Status sent");
      }
      case "refresh-readers" -> {
        // They are looked at five times a second anyway.
        status();
        result(action, id, 200, "Readers are always fresh");
      }
      case "read-now" -> readNow(action, id);
      default -> {
        fail(500, SocketErrorCode.MESSAGE_INVALID);
        result(action, id, 400, SocketErrorCode.MESSAGE_INVALID.id());
      }
    }
  }

  private void setQuery(String action, Optional<String> id, Set<QueryField> wanted) {
    query = wanted;
    result(action, id, 200, "Query set");
  }

  private void readNow(String action, Optional<String> id) {
    Optional<Insertion> card = Conversation.cardIn(board.snapshot(), Optional.empty());
    if (card.isEmpty()) {
      CardErrorCode code =
          board.snapshot().readers().isEmpty() ? CardErrorCode.NO_READER : CardErrorCode.NO_CARD;
      fail(404, code);
      result(action, id, 404, code.id());
      return;
    }
    if (requests.size() == MOST_REQUESTS) {
      fail(500, CardErrorCode.READER_BUSY);
      result(action, id, 503, CardErrorCode.READER_BUSY.id());
      return;
    }
    requests.add(new Request(action, id, card.get()));
    board.want(card.get(), this);
  }

  private void status() {
    say("smc-status", payload(200, "Status").with("data", Conversation.snapshot(board.snapshot())));
  }

  private void result(String action, Optional<String> id, int status, String description) {
    if (id.isPresent()) {
      say(
          "smc-command-result",
          payload(status, description).with("request_id", id).with("action", action));
    }
  }

  private void fail(int status, ErrorCode code) {
    say("smc-error", error(status, code));
  }

  private static Json error(int status, ErrorCode code) {
    return payload(status, code.operatorText().in(Locale.forLanguageTag("th")))
        .with("data", Conversation.error(code));
  }

  private void say(String event, Json payload) {
    voice.say(event(event, payload).toString());
  }

  private static Json event(String event, Json payload) {
    return new Json().with("event", event).with("payload", payload);
  }

  private static Json payload(int status, String description) {
    return new Json().with("status", status).with("description", description);
  }
}
