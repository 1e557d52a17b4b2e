package io.github.baidiao.examples.jhcis.stub;

import io.github.baidiao.examples.jhcis.stub.NhsoBook.Given;
import io.github.baidiao.examples.jhcis.stub.StubServer.Answer;
import io.github.baidiao.examples.jhcis.stub.StubServer.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** check-authen-status and ENDPOINT of NHSO, below {@code authencodestatus/nhsoendpoint}. */
public final class NhsoServices {
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final Set<String> CLOSING =
      Set.of(
          "hcode",
          "visitNumber",
          "pid",
          "transactionId",
          "serviceDateTime",
          "invoiceDateTime",
          "mainInsclCode",
          "totalAmount",
          "paidAmount",
          "privilegeAmount",
          "claimServiceCode",
          "sourceId",
          "recorderPid");

  private final NhsoBook book;
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

  public NhsoServices(NhsoBook book) {
    this.book = book;
  }

  /** NHSO will not close that visit, for a reason of its own. */
  public void refuse(String visit) {
    refused.add(visit);
  }

  /** The first closing of that visit is done, and its answer lost. */
  public void loseAnswer(String visit) {
    unanswered.add(visit);
  }

  /** Answers a call of a path below those two; nothing is a lost answer. */
  public Optional<Answer> answer(Call call) {
    return switch (call.path()) {
      case "authencodestatus/api/check-authen-status" -> Optional.of(status(call));
      case "nhsoendpoint/api/nhso-claim-detail" -> close(call);
      default -> Optional.of(new Answer(404, "{\"status\": 404}"));
    };
  }

  private Answer status(Call call) {
    Map<String, String> query = new HashMap<>();
    for (String each : call.query().split("&")) {
      query.put(each.split("=")[0], each.split("=")[1]);
    }
    List<Given> codes =
        book.shown(query.get("personalId"), LocalDate.parse(query.get("serviceDate")));
    return Answer.ok(
        codes.isEmpty()
            ? "{\"statusAuthen\": false, \"statusMessage\": \"ไม่พบข้อมูลการ authen\"}"
            : """
            {"statusAuthen": true, "statusMessage": "พบข้อมูลการ authen",
             "mainInscl": {"id": "UCS", "name": "สิทธิหลักประกันสุขภาพแห่งชาติ"},
             "subInscl": {"id": "89", "name": "ช่วงอายุ 12-59 ปี"}, "serviceHistories": [%s]}\
            """
                .formatted(
                    codes.stream().map(NhsoServices::json).collect(Collectors.joining(","))));
  }

  private static String json(Given given) {
    return """
    {"hospital": {"hcode": "99999", "hname": "รพ.สต.บ้านสมมติ"}, "claimCode": "%s",
     "serviceDateTime": "%s", "sourceChannel": "%s", "service": {"code": "%s", "name": "ทั่วไป"}}\
    """
        .formatted(
            given.code(),
            TIME.format(given.at()),
            given.isClosing() ? "ENDPOINT" : "AUTHENCODE",
            given.service());
  }

  private Optional<Answer> close(Call call) {
    Json json = Json.of(call.body(), CLOSING, Set.of());
    String visit = json.text("visitNumber");
    if (refused.contains(visit)) {
      return Optional.of(Answer.ok("{\"dataError\": \"ไม่พบสิทธิของผู้รับบริการในวันดังกล่าว\"}"));
    }
    LocalDateTime at =
        LocalDateTime.ofInstant(Instant.ofEpochMilli(json.number("serviceDateTime")), BANGKOK);
    Given given = book.closing(json.text("pid"), json.text("claimServiceCode"), at, visit);
    return unanswered.remove(visit)
        ? Optional.empty()
        : Optional.of(
            Answer.ok("{\"seq\": 9%s, \"authenCode\": \"%s\"}".formatted(visit, given.code())));
  }
}
