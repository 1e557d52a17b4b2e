package io.github.baidiao.moph.stub.phr;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.baidiao.moph.stub.MophIdpStub;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * A WireMock extension that plays MOPH's Personal Health Record below {@code /api}, and remembers:
 * each visit with every version that arrived, registers, the agent. Thread-safe.
 *
 * <p>Every answer carries {@code X-Baidiao-Sandbox: true}. The mappings {@code wiremock/moph-phr}
 * route requests to it; {@code docs/stubs.md} tells how, also in a WireMock of its own.
 */
public final class PhrStub implements ResponseDefinitionTransformerV2 {
  /** Below where the service's paths are, as at MOPH. */
  public static final String BASE = "/api";

  /** The unit whose visits it has. */
  public static final String UNIT = "99999";

  /** The unit's token of a year, until another one is made. */
  public static final String TOKEN = "{00000000-0000-4000-8000-000000099999}";

  private static final String NAME = "moph-phr";
  private static final Duration SLOW = Duration.ofSeconds(2);

  private final Clock clock;
  private final PhrRequests requests = PhrRequests.load();
  private final PhrControl control = new PhrControl(this);
  private final Map<String, Queue<PhrFault>> faults = new HashMap<>();
  private volatile PhrState state;
  private volatile String token = TOKEN;
  private volatile Duration slowness = SLOW;

  /** For {@code --extensions}. */
  public PhrStub() {
    this(Clock.systemUTC());
  }

  /** Makes one that goes by a clock. */
  public PhrStub(Clock clock) {
    this.clock = clock;
    this.state = new PhrState(clock, requests);
  }

  /**
   * Lets the next requests go wrong.
   *
   * @param path {@code UpdatePHRv1} for instance
   */
  public void fail(String path, PhrFault fault, int times) {
    synchronized (faults) {
      faults
          .computeIfAbsent(path, any -> new ArrayDeque<>())
          .addAll(Collections.nCopies(times, fault));
    }
  }

  /**
   * Returns how late {@link PhrFault#SLOW} answers; 2 s unless {@link #slowness(Duration)} said.
   */
  public Duration slowness() {
    return slowness;
  }

  /** Sets how late {@link PhrFault#SLOW} answers. */
  public void slowness(Duration delay) {
    slowness = delay;
  }

  /** Turns away what comes after that many calls in a minute, of all paths together. */
  public void limit(int callsPerMinute) {
    state.limit(callsPerMinute);
  }

  /** Makes a new token of a year, which ends the former. */
  public synchronized String newToken() {
    int last = token.length() - 1;
    int number = Integer.parseInt(token.substring(last - 5, last)) + 1;
    token = token.substring(0, last - 5) + number + "}";
    return token;
  }

  /** Forgets everything, faults and limit included. */
  public void reset() {
    synchronized (faults) {
      faults.clear();
    }
    token = TOKEN;
    slowness = SLOW;
    state = new PhrState(clock, requests);
  }

  /** Returns every version of each visit that arrived, by {@code 99999:<number>}. */
  public Map<String, List<PhrVersion>> versions() {
    return state.versions();
  }

  /** Returns which registrations of a chronic disease there are. */
  public List<String> chronicRegistry(String disease) {
    return state.chronicRegistry(disease);
  }

  /** Returns the visits in which a person was vaccinated. */
  public List<String> doses(String citizenId) {
    return state.doses(citizenId);
  }

  /** Returns how often something arrived that is counted only: {@code ReferralRequest}. */
  public int received(String path) {
    return state.received(path);
  }

  /** Returns how much there is of everything. */
  public Map<String, Object> overview() {
    return state.overview();
  }

  List<Map<String, Object>> lines(String marker) {
    return state.lines(marker);
  }

  /** Returns a bearer of the unit with the right, for ten years. */
  public static String bearer() {
    return bearer(Instant.now().plus(Duration.ofDays(3650)));
  }

  /** Returns one that ends at a time. */
  public static String bearer(Instant expiry) {
    return MophIdpStub.bearer("station", UNIT, expiry, "MOPH_PHR_HIE");
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Request request = event.getRequest();
    String path = URI.create(request.getUrl()).getPath();
    return path.startsWith(BASE + "/")
        ? answer(request, path.substring(BASE.length() + 1))
        : control.answer(request, path);
  }

  private ResponseDefinition answer(Request request, String path) {
    Optional<PhrFault> fault = next(path);
    PhrReply reply;
    if (fault.isPresent() && !fault.get().isDone()) {
      reply = PhrReply.noRecord();
    } else {
      reply = reply(request, path);
    }
    String time = clock.instant().toString();
    return fault
        .map(each -> spoiled(each, reply, time))
        .orElseGet(() -> reply.answer(time))
        .build();
  }

  private PhrReply reply(Request request, String path) {
    try {
      String authorization =
          request.containsHeader("Authorization") ? request.getHeader("Authorization") : "";
      PhrBearer bearer = PhrBearer.of(authorization, UNIT + ":" + token, clock.instant());
      if (bearer.ofAYear() && !path.equals("UpdatePHRv1")) {
        throw PhrBearer.expiredSession();
      }
      return state.act(path, PhrCall.of(request, bearer));
    } catch (PhrRefusal refusal) {
      return refusal.reply();
    }
  }

  private ResponseDefinitionBuilder spoiled(PhrFault fault, PhrReply reply, String time) {
    return switch (fault) {
      case LOST_ANSWER, LOST_REQUEST -> reply.answer(time).withFault(Fault.EMPTY_RESPONSE);
      case SLOW -> reply.answer(time).withFixedDelay((int) slowness.toMillis());
      case EXPIRED_501 -> PhrReply.failed(501, "Not Implemented").withStatus(501).answer(time);
      case SESSION_401 -> PhrReply.failed(401, "session expired").answer(time);
      case SERVER_ERROR, SERVER_ERROR_AFTER -> PhrReply.inside(200).answer(time);
      case STATUS_500 -> PhrReply.inside(500).answer(time);
      case STATUS_503 -> PhrReply.inside(503).answer(time).withHeader("Retry-After", "1");
      case NO_RECORD -> PhrReply.noRecord().answer(time);
      case REFUSED -> PhrReply.failed(400, "ข้อมูลไม่ถูกต้อง: 1100000000016").answer(time);
      case TOO_MANY -> tooMany().answer(time);
      case TOO_MANY_WITH_RETRY_AFTER -> tooMany().answer(time).withHeader("Retry-After", "1");
      case TOO_MANY_BY_MESSAGE -> PhrReply.failed(500, "too many requests per minute").answer(time);
      case WARNED -> PhrReply.stored(List.of("Patient.active is missing")).answer(time);
      case WEB_PAGE ->
          reply
              .answer(time)
              .withHeader("Content-Type", "text/html")
              .withBody("<html><body>sign in</body></html>");
    };
  }

  private static PhrReply tooMany() {
    return PhrReply.failed(429, "too many requests per minute").withStatus(429);
  }

  private Optional<PhrFault> next(String path) {
    synchronized (faults) {
      Queue<PhrFault> waiting = faults.get(path);
      return waiting == null ? Optional.empty() : Optional.ofNullable(waiting.poll());
    }
  }
}
