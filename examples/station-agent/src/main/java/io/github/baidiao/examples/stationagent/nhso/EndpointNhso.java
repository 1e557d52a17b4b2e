package io.github.baidiao.examples.stationagent.nhso;

import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.examples.stationagent.desk.Reading;
import io.github.baidiao.examples.stationagent.server.Answer;
import io.github.baidiao.examples.stationagent.server.Problem;
import io.github.baidiao.examples.stationagent.server.StationException;
import io.github.baidiao.examples.stationagent.settings.EndpointSource;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.authen.ServiceHistory;
import io.github.baidiao.nhso.endpoint.AuthenCodeRequest;
import io.github.baidiao.nhso.endpoint.AuthenCodeResult;
import io.github.baidiao.nhso.endpoint.ClaimCodeLookUp;
import io.github.baidiao.nhso.endpoint.CodesOnRecord;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.rights.EndpointRightSearch;
import io.github.baidiao.nhso.rights.Rights;
import io.github.baidiao.nhso.rights.RightsResult;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * NHSO ENDPOINT: the right by {@code v2/right-search} (confirmed by 2), the claim code by {@code
 * AuthenCode}, which a single source knows, codes on record by check-authen-status.
 *
 * <p>The card is the station's own: ENDPOINT takes a person's number and asks for no card, so that
 * the card was read and is in the reader is what the station sees to.
 */
final class EndpointNhso implements Nhso {
  // A filler such as 0000000000 is no telephone number (single source).
  private static final Pattern TELEPHONE = Pattern.compile("0[1-9][0-9]{8}");

  private final EndpointSource source;
  private final Clock clock;
  private final EndpointRightSearch rights;
  private final CheckAuthenStatus status;
  private final ClaimCodeLookUp lookUp;
  private final NhsoEndpoint endpoint;
  private volatile Optional<Boolean> invented = Optional.empty();

  EndpointNhso(EndpointSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
    this.rights = EndpointRightSearch.connect(source.rightSearch(clock));
    this.status = CheckAuthenStatus.connect(source.authenStatus());
    this.lookUp = ClaimCodeLookUp.with(status);
    this.endpoint = NhsoEndpoint.connect(source.issuing(lookUp, clock));
  }

  @Override
  public Answer read(Reading reading, boolean withImage) {
    RightsResult found = EndpointFailures.asOfALook(() -> rights.of(reading.card().citizenId()));
    Map<String, Object> form = CardForm.of(reading.card(), withImage);
    Optional<Rights> known =
        found.match(
            of -> Optional.of(of.rights()),
            without -> Optional.of(without.person()),
            unknown -> Optional.empty(),
            refused -> {
              throw EndpointFailures.refusedLook(refused.serverText());
            });
    known.ifPresent(person -> RightForm.putInto(form, person));
    form.putIfAbsent("checkDate", AgentTime.text(now()));
    form.put("claimTypes", source.claimTypes().stream().map(RightForm::of).toList());
    form.put("correlationId", UUID.randomUUID().toString());
    return answer(form);
  }

  @Override
  public Answer confirmSave(Map<String, Object> request, Optional<ThaiIdCard> card) {
    AuthenCodeRequest asked = asked(request, card);
    AuthenCodeResult result =
        EndpointFailures.beforeItWasIssued(() -> endpoint.issueAuthenCode(asked));
    return result.match(
        issued -> {
          Map<String, Object> saved = new LinkedHashMap<>();
          for (String name : List.of("pid", "claimType", "correlationId")) {
            saved.put(name, text(request, name));
          }
          saved.put("createdDate", AgentTime.text(now()));
          saved.put("claimCode", issued.code().value());
          return answer(saved);
        },
        refused -> {
          throw EndpointFailures.refusal(refused.serverText());
        },
        unknown -> {
          throw StationException.of(Problem.OUTCOME_UNKNOWN);
        });
  }

  private AuthenCodeRequest asked(Map<String, Object> request, Optional<ThaiIdCard> card) {
    String hospital = source.hospitalCode().value();
    if (!request.getOrDefault("hcode", hospital).equals(hospital)) {
      throw StationException.refusal(
          "OTHER_HOSPITAL", "รหัสหน่วยบริการที่ส่งมาไม่ตรงกับที่ตั้งค่าไว้ในเครื่องนี้");
    }
    ClaimType service =
        source.claimTypes().stream()
            .filter(offered -> offered.code().equals(text(request, "claimType")))
            .findFirst()
            .orElseThrow(
                () ->
                    StationException.refusal(
                        "CLAIM_TYPE_NOT_OFFERED",
                        "ประเภทการเข้ารับบริการนี้ไม่อยู่ในรายการที่ตั้งค่าไว้ในเครื่องนี้"));
    AuthenCodeRequest.Builder asked =
        AuthenCodeRequest.builder()
            .citizenId(CitizenId.of(text(request, "pid")))
            .transactionId(hospital + UUID.randomUUID().toString().replace("-", ""))
            .service(service)
            .recorder(source.recorder())
            .name(card.map(ThaiIdCard::nameTh))
            .hn(optional(request, "hn"));
    optional(request, "mobile")
        .filter(digits -> TELEPHONE.matcher(digits).matches())
        .map(MobileNumber::of)
        .ifPresent(asked::addPhones);
    return asked.build();
  }

  @Override
  public Answer saveAsDraft(Map<String, Object> request) {
    throw StationException.of(Problem.DRAFT_NOT_OFFERED);
  }

  /** Of today alone: one day is all check-authen-status tells. A closed right's EP code is none. */
  @Override
  public Answer latest(CitizenId person) {
    Map<String, Object> latest = new LinkedHashMap<>();
    codesOfToday(person).stream()
        .filter(each -> each.kind() != ClaimCode.Kind.EP)
        .findFirst()
        .ifPresent(code -> latest.putAll(CodeForm.of(code)));
    latest.put("checkDate", AgentTime.text(now()));
    return answer(latest);
  }

  /** Of today alone, as {@link #latest}, with the EP codes of closed rights among them. */
  @Override
  public Answer latestFive(CitizenId person) {
    String seen = AgentTime.text(now());
    return answer(
        codesOfToday(person).stream()
            .limit(5)
            .map(CodeForm::of)
            .peek(code -> code.put("checkDate", seen))
            .toList());
  }

  private List<ServiceHistory> codesOfToday(CitizenId person) {
    CodesOnRecord codes =
        EndpointFailures.asOfALook(() -> lookUp.of(person, LocalDate.from(now())));
    if (!codes.isComplete()) {
      throw StationException.of(Problem.ENDPOINT_ANSWER_INVALID);
    }
    return codes.codes().stream().sorted(CodeForm.LATEST_FIRST).toList();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(BangkokTime.ZONE));
  }

  private static String text(Map<String, Object> fields, String name) {
    return String.valueOf(fields.get(name));
  }

  private static Optional<String> optional(Map<String, Object> fields, String name) {
    return Optional.ofNullable(fields.get(name))
        .map(Object::toString)
        .filter(text -> !text.isBlank());
  }

  private Answer answer(Object body) {
    return new Answer(200, body, isInvented());
  }

  // A stand-in marks its answers. It stays one, so it is asked once.
  private boolean isInvented() {
    return invented.orElseGet(() -> isReachable() && invented.orElse(false));
  }

  @Override
  public boolean cardMustStay() {
    return true;
  }

  @Override
  public boolean isReachable() {
    try {
      invented = Optional.of(endpoint.isSandbox());
      return true;
    } catch (SdkException e) {
      return false;
    }
  }

  @Override
  public void close() {
    endpoint.close();
    status.close();
    rights.close();
  }
}
