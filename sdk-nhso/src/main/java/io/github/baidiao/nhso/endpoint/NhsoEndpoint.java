package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A client of NHSO ENDPOINT: closes the rights of visits (ปิดสิทธิ), cancels that, and gets claim
 * codes without a card. Thread-safe; close it when the program ends.
 *
 * <p>Every call blocks. Calls for one person follow one another on one client, since two lost
 * answers settled at once could each be given the other's code; nothing can keep other clients and
 * other PCs of the hospital from the same, so a hospital closes a person's visits from one place.
 * What is known of the service, and how well, stands in {@code docs/protocols/nhso-endpoint.md}.
 */
public final class NhsoEndpoint implements AutoCloseable {
  private static final String CLOSE_PATH = "/api/nhso-claim-detail";
  private static final String SANDBOX_HEADER = "X-Baidiao-Sandbox";

  private final EndpointSettings settings;
  private final ServiceHttp http;
  private final OnePersonAtATime turns = new OnePersonAtATime();

  private NhsoEndpoint(EndpointSettings settings, ServiceHttp http) {
    this.settings = settings;
    this.http = http;
  }

  /** Makes a client. Nothing is sent yet. */
  public static NhsoEndpoint connect(EndpointSettings settings) {
    HttpSettings withToken =
        settings.http().toBuilder().tokenSource(settings.token().source()).build();
    return new NhsoEndpoint(settings, ServiceHttp.create(settings.baseUrl(), withToken));
  }

  /** Returns the hospital whose visits are closed. */
  public HospitalCode hospitalCode() {
    return settings.hospitalCode();
  }

  /**
   * Returns whether this is one of our stand-ins, by the mark on its answers: the real service has
   * none. Asks each time, with a GET where closing is a POST.
   */
  public boolean isSandbox() {
    return http.send(HttpCall.get("sandbox", CLOSE_PATH))
        .header(SANDBOX_HEADER)
        .filter("true"::equalsIgnoreCase)
        .isPresent();
  }

  /**
   * Closes the rights of one visit.
   *
   * <p>The request is sent once at most. The patient's codes of the service's day are looked up
   * before, and when that fails nothing is sent. When the answer is lost or cannot be understood,
   * only a look-up follows: exactly one new EP code of this hospital and service, which does not
   * tell another time of service, settles the outcome as closed; anything else leaves it unknown. A
   * code that was on record before is never taken for this visit's, unless NHSO answers with it.
   *
   * @throws NhsoException before anything is sent: {@code NHSO-405}, {@code NHSO-406} for times in
   *     the future, {@code NHSO-411} for a transaction id that is not this hospital's; {@code
   *     NHSO-104} and {@code NHSO-106} when the look-up was refused or cannot be understood
   * @throws ServiceException when the look-up before failed, or the service turned the request away
   *     (401, 403, 404, 429 ...), or the thread was interrupted while it waited for its turn:
   *     nothing was closed
   */
  public CloseResult closeRights(CloseRequest request) {
    return closeRights(request, (before, mayBeThisVisits) -> {});
  }

  /**
   * Closes the rights of one visit, as {@link #closeRights(CloseRequest)} does.
   *
   * @param beforeSending is told the codes on record before; not when nothing is to be sent
   */
  public CloseResult closeRights(CloseRequest request, BeforeSending beforeSending) {
    Map<String, Object> body = CloseWire.body(request, settings);
    CodesOfThisVisit rule = rule(request);
    LocalDate day = request.serviceDateTime().toLocalDate();
    SentOnce call = new SentOnce(http, rule, lookUp(request.citizenId(), day));
    return turns.of(
        request.citizenId(),
        () -> {
          CodesOnRecord before = call.before();
          List<ClaimCode> known = rule.among(before);
          if (request.onlyIfNoneOnRecord() && !known.isEmpty()) {
            return new CloseResult.OnRecord(known);
          }
          beforeSending.told(RecordBefore.of(day, before), known);
          return CloseResult.of(call.run("nhso-claim-detail", CLOSE_PATH, body, before), known);
        });
  }

  /**
   * Looks up whether a request that was sent has closed the rights, when its answer never reached
   * the program. Sends nothing; the rule is that of {@link #closeRights(CloseRequest)}.
   *
   * @param before what was on record before it was sent
   * @return this visit's code; empty if the look-up does not tell for sure
   * @throws io.github.baidiao.core.error.SdkException when the look-up failed
   */
  public Optional<ClaimCode> settleClosing(CloseRequest request, RecordBefore before) {
    return settle(rule(request), request.citizenId(), before);
  }

  /**
   * Asks for a claim code without a card, with {@code AuthenCode}, which a single source knows.
   *
   * <p>Sent once at most and settled as {@link #closeRights(CloseRequest)} is, by PP codes of today
   * in Bangkok.
   *
   * @throws NhsoException {@code NHSO-104} and {@code NHSO-106} when the look-up before was refused
   *     or cannot be understood
   * @throws ServiceException as {@link #closeRights(CloseRequest)}: nothing was issued
   */
  public AuthenCodeResult issueAuthenCode(AuthenCodeRequest request) {
    return issueAuthenCode(request, (before, mayBeThisVisits) -> {});
  }

  /**
   * Asks for a claim code, as {@link #issueAuthenCode(AuthenCodeRequest)} does.
   *
   * @param beforeSending is told the codes on record before
   */
  public AuthenCodeResult issueAuthenCode(AuthenCodeRequest request, BeforeSending beforeSending) {
    Map<String, Object> body = AuthenCodeWire.body(request, settings);
    LocalDate today = LocalDate.now(settings.clock().withZone(BangkokTime.ZONE));
    CodesOfThisVisit rule = rule(request);
    SentOnce call = new SentOnce(http, rule, lookUp(request.citizenId(), today));
    return turns.of(
        request.citizenId(),
        () -> {
          CodesOnRecord before = call.before();
          beforeSending.told(RecordBefore.of(today, before), rule.among(before));
          return AuthenCodeResult.of(call.run("AuthenCode", "/api/AuthenCode", body, before));
        });
  }

  /**
   * Looks up whether a request that was sent has issued a code, when its answer never reached the
   * program. Sends nothing.
   *
   * @param before what was on record before it was sent
   * @return the code; empty if the look-up does not tell for sure
   * @throws io.github.baidiao.core.error.SdkException when the look-up failed
   */
  public Optional<ClaimCode> settleAuthenCode(AuthenCodeRequest request, RecordBefore before) {
    return settle(rule(request), request.citizenId(), before);
  }

  private CodesOfThisVisit rule(CloseRequest request) {
    return CodesOfThisVisit.closed(
        settings.hospitalCode(), request.service(), request.serviceDateTime());
  }

  private CodesOfThisVisit rule(AuthenCodeRequest request) {
    return CodesOfThisVisit.authenticated(settings.hospitalCode(), request.service());
  }

  private Optional<ClaimCode> settle(CodesOfThisVisit rule, CitizenId person, RecordBefore before) {
    return turns.of(
        person, () -> rule.settled(before.onRecord(), lookUp(person, before.day()).get()));
  }

  /**
   * Cancels the closed rights of one visit, by the {@link CancelContract} of the settings: how NHSO
   * wants it is not public. Sent once at most; only what the contract calls success is success, and
   * no look-up settles a lost answer, since what one tells of cancelled rights is unknown.
   *
   * @throws NhsoException {@code NHSO-415} when the settings have no contract; {@code NHSO-407},
   *     {@code NHSO-110} when it wants a value that the request lacks: nothing was sent
   * @throws ServiceException when the service turned the request away: nothing was cancelled
   */
  public CancelResult cancelRights(CancelRequest request) {
    return turns.of(request.citizenId(), () -> new Cancellation(http, settings).run(request));
  }

  private Supplier<CodesOnRecord> lookUp(CitizenId person, LocalDate day) {
    return () -> settings.lookUp().of(person, day);
  }

  /** Ends the calls that run, and leaves the look-up's client as it is. Once is enough. */
  @Override
  public void close() {
    http.close();
  }
}
