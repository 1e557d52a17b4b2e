package io.github.baidiao.moph.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ContentTypeHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A WireMock extension that plays {@code docs/openapi/moph-idp.yaml} below {@code /moph-idp}, and
 * remembers: sessions, PIN tries, registrations, tokens. Thread-safe.
 *
 * <p>It is invented people's provider: every answer carries {@code X-Baidiao-Sandbox: true}. The
 * mappings {@code wiremock/moph-idp} route requests to it; {@code docs/stubs.md} tells how, also in
 * a WireMock of its own. What it takes from the start is in {@link Invented}.
 */
public final class MophIdpStub implements ResponseDefinitionTransformerV2 {
  /** Below where the contract's paths are. */
  public static final String BASE = "/moph-idp";

  private static final String NAME = "moph-idp";

  private final Clock clock;
  private final Contract contract = Contract.load();
  private final Faults faults = new Faults();
  private final ControlPaths control = new ControlPaths(this);
  private volatile IdpState state;

  /** For {@code --extensions}. */
  public MophIdpStub() {
    this(Clock.systemUTC());
  }

  /** Makes one that goes by a clock. */
  public MophIdpStub(Clock clock) {
    this.clock = clock;
    this.state = new IdpState(clock, new SecureRandom());
  }

  /**
   * Lets the next requests of an operation go wrong.
   *
   * @param operation an {@code operationId} of the contract
   */
  public void fail(String operation, Fault fault, int times) {
    if (!contract.hasOperation(operation)) {
      throw new IllegalArgumentException("no operation " + operation);
    }
    if (fault instanceof Fault.Refused refused && !contract.hasProblem(refused.code())) {
      throw new IllegalArgumentException("no error " + refused.code());
    }
    faults.add(operation, fault, times);
  }

  /** Makes a person known to DOPA and the app. */
  public void add(StubPerson person) {
    state.add(person);
  }

  /** Ends all sessions, as a restart of the provider would. */
  public void endSessions() {
    state.endSessions();
  }

  /** Forgets everything that was not there from the start, and the faults that wait. */
  public void reset() {
    faults.clear();
    state = new IdpState(clock, new SecureRandom());
  }

  /** Plays the citizen whose code this is; returns the {@code result} of the answer. */
  public Map<String, Object> redeem(String otp) {
    return state.redeem(otp);
  }

  /** Returns officers, devices, registrations with their codes in clear, and kiosks. */
  public Map<String, Object> overview() {
    return state.overview();
  }

  /** Returns how many registrations there are. */
  public int registered() {
    return state.registered();
  }

  /** Returns a bearer that the stub takes until it expires, as the Account Center gives one. */
  public static String bearer(String user, String unit, Instant expiry, String... rights) {
    return Bearer.token(user, unit, expiry, List.of(rights));
  }

  /** Returns one of a user of {@link Invented#UNIT} with both rights, for ten years. */
  public static String bearer() {
    Instant expiry = Instant.now().plus(Duration.ofDays(3650));
    return bearer("somying", Invented.UNIT, expiry, "MOPH_IDP_API", "MOPH_IDP_ADMIN");
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
        ? contractAnswer(request, path.substring(BASE.length()))
        : control.answer(request, path);
  }

  private ResponseDefinition contractAnswer(Request request, String path) {
    try {
      Contract.Operation operation = contract.at(path).orElseThrow(() -> Refusal.invalid("path"));
      Optional<Fault> fault = faults.next(operation.id());
      if (fault.isPresent() && fault.get() instanceof Fault.Refused refused) {
        throw Refusal.of(refused.code());
      }
      Map<String, Object> result = act(operation, request);
      return spoiled(answer(200, success(result)), fault).build();
    } catch (Refusal refusal) {
      Map<String, Object> problem = contract.problem(refusal.code(), refusal.field());
      ResponseDefinitionBuilder answer = answer((int) problem.get("MessageCode"), problem);
      return refusal.code().equals("too_many_requests")
          ? answer.withHeader("Retry-After", "1").build()
          : answer.build();
    }
  }

  private Map<String, Object> act(Contract.Operation operation, Request request) {
    if (!request.getMethod().value().equals("POST")) {
      throw Refusal.invalid("method");
    }
    if (request.getUrl().contains("?")) {
      throw Refusal.invalid("query");
    }
    Instant now = clock.instant();
    Bearer bearer = Bearer.of(header(request, "Authorization"), now);
    bearer.needs(operation.needsAdmin() ? "MOPH_IDP_ADMIN" : "MOPH_IDP_API");
    ContentTypeHeader type = request.contentTypeHeader();
    if (!type.isPresent() || !"application/json".equals(type.mimeTypePart())) {
      throw Refusal.invalid("Content-Type");
    }
    IdpState current = state;
    Optional<Devices.Device> device = Optional.empty();
    Optional<Officers.Officer> officer = Optional.empty();
    switch (operation.session()) {
      case DEVICE -> device = Optional.of(current.device(session(request, "Device"), bearer, now));
      case OFFICER -> {
        Officers.AtDevice present = current.officer(session(request, "Officer"), bearer, now);
        device = Optional.of(present.device());
        officer = Optional.of(present.officer());
      }
      case NONE -> {}
    }
    return current.act(
        new Call(
            operation.id(),
            contract.request(operation, request.getBodyAsString()),
            bearer,
            device,
            officer,
            now));
  }

  private static String header(Request request, String name) {
    return request.containsHeader(name) ? request.getHeader(name) : "";
  }

  private static String session(Request request, String whose) {
    String name = "X-" + whose + "-Session";
    String session = header(request, name);
    if (session.isEmpty()) {
      throw Refusal.invalid(name);
    }
    return session;
  }

  private Map<String, Object> success(Map<String, Object> result) {
    return Answers.of(
        "MessageCode",
        200,
        "Message",
        "OK",
        "RequestTime",
        Answers.time(clock.instant()),
        "result",
        result);
  }

  private static ResponseDefinitionBuilder spoiled(
      ResponseDefinitionBuilder answer, Optional<Fault> fault) {
    if (fault.isEmpty()) {
      return answer;
    }
    if (fault.get() instanceof Fault.Delayed delayed) {
      return answer.withFixedDelay((int) delayed.delay().toMillis());
    }
    return answer.withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
  }

  private static ResponseDefinitionBuilder answer(int status, Map<String, Object> body) {
    return ControlPaths.marked(status).withBody(Json.write(body));
  }
}
