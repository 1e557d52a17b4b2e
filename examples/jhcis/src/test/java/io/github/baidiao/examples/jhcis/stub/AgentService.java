package io.github.baidiao.examples.jhcis.stub;

import io.github.baidiao.examples.jhcis.stub.NhsoBook.Given;
import io.github.baidiao.examples.jhcis.stub.StubServer.Answer;
import io.github.baidiao.examples.jhcis.stub.StubServer.Call;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** NHSO's agent on the counter's PC, with one reader. Thread-safe. */
public final class AgentService {
  /**
   * A card that is in the reader.
   *
   * @param mainInscl {@code (UCS) ...}, or nothing for somebody whose right NHSO does not know
   */
  public record Card(String citizenId, Optional<String> mainInscl) {}

  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final Set<String> AUTHEN = Set.of("pid", "claimType", "mobile", "correlationId");

  private final NhsoBook book;
  private final Clock clock;
  private Optional<Card> card = Optional.empty();
  private boolean lineUp = true;
  private int toLose;

  public AgentService(NhsoBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  public synchronized void insert(Card inserted) {
    card = Optional.of(inserted);
  }

  /** Whether NHSO can be reached behind the agent. */
  public synchronized void line(boolean up) {
    lineUp = up;
  }

  /** The next code is given, and neither its answer nor that of the look-up after it arrives. */
  public synchronized void loseNextCode() {
    toLose = 2;
  }

  public synchronized Optional<Answer> answer(Call call) {
    if (call.path().equals("api/smartcard/terminals")) {
      return Optional.of(
          Answer.ok(
              "[{\"terminalName\": \"R 1\", \"isPresent\": %s}]".formatted(card.isPresent())));
    }
    if (!lineUp) {
      return Optional.of(
          new Answer(500, "{\"status\": 500, \"error\": \"Internal Server Error\"}"));
    }
    boolean confirm = call.path().equals("api/nhso-service/confirm-save");
    Answer answer = confirm ? confirm(call) : lookUp(call);
    if (toLose > 0 && (confirm || toLose < 2)) {
      toLose--;
      return Optional.empty();
    }
    return Optional.of(answer);
  }

  private Answer lookUp(Call call) {
    String last = call.path().substring(call.path().lastIndexOf('/') + 1);
    if (call.path().equals("api/smartcard/read")) {
      return read();
    } else if (call.path().startsWith("api/nhso-service/latest-authen-code/")) {
      return Answer.ok(codes(last).stream().findFirst().orElseGet(this::none));
    } else if (call.path().startsWith("api/nhso-service/latest-5-authen-code-all-hospital/")) {
      return Answer.ok("[" + codes(last).stream().limit(5).collect(Collectors.joining(",")) + "]");
    }
    return new Answer(404, "{\"status\": 404}");
  }

  private Answer read() {
    if (card.isEmpty()) {
      return new Answer(500, "{\"status\": 500, \"error\": \"Internal Server Error\"}");
    }
    String right =
        card.get()
            .mainInscl()
            .map(it -> "\"mainInscl\": \"" + it + "\", \"subInscl\": \"(89) ช่วงอายุ 12-59 ปี\", ")
            .orElse("");
    return Answer.ok(
        """
        {"pid": "%s", "titleName": "003", "fname": "สมมติ", "lname": "แต่งขึ้น",
         "birthDate": "25230509", "sex": "ชาย", "nation": "099", %s
         "claimTypes": [{"claimType": "PG0060001", "claimTypeName": "ทั่วไป"}],
         "correlationId": "%s", "checkDate": "%s"}\
        """
            .formatted(card.get().citizenId(), right, UUID.randomUUID(), now()));
  }

  private Answer confirm(Call call) {
    Json json = Json.of(call.body(), AUTHEN, Set.of("hn", "hcode"));
    LocalDateTime at = LocalDateTime.ofInstant(clock.instant(), BANGKOK);
    Given given = book.claimCode(json.text("pid"), json.text("claimType"), at, json.text("hn"));
    return Answer.ok(
        """
        {"pid": "%s", "claimType": "%s", "correlationId": "%s", "createdDate": "%s",
         "claimCode": "%s"}\
        """
            .formatted(
                given.citizenId(),
                given.service(),
                json.text("correlationId"),
                NhsoServices.TIME.format(at),
                given.code()));
  }

  private List<String> codes(String citizenId) {
    List<String> codes = new ArrayList<>();
    for (Given each : book.ofPerson(citizenId)) {
      codes.add(
          """
          {"claimType": "%s", "claimCode": "%s", "hcode": "99999", "claimDateTime": "%s",
           "checkDate": "%s"}\
          """
              .formatted(each.service(), each.code(), NhsoServices.TIME.format(each.at()), now()));
    }
    Collections.reverse(codes);
    return codes;
  }

  private String none() {
    return "{\"checkDate\": \"" + now() + "\"}";
  }

  private String now() {
    return NhsoServices.TIME.format(LocalDateTime.ofInstant(clock.instant(), BANGKOK));
  }
}
