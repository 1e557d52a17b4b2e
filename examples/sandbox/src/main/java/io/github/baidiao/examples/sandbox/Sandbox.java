package io.github.baidiao.examples.sandbox;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.moph.stub.MophIdpStub;
import io.github.baidiao.moph.stub.phr.PhrStub;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * A stand-in for the NHSO agent on this machine, with a simulated card that it sees, and for the
 * services of NHSO, MOPH and DOPA, below the paths they have there. Thread-safe.
 *
 * <p>It listens on 127.0.0.1 only, keeps no journal of what it was asked, knows invented people
 * only, and marks its answers with {@code X-Baidiao-Sandbox: true}. {@code GET /sandbox} tells its
 * state in one line, the one that {@link #readyLine} gives; {@code GET /sandbox/moph-idp} what the
 * identity provider knows, codes of citizens included, {@code GET /sandbox/phr} what the Personal
 * Health Record has.
 */
public final class Sandbox implements AutoCloseable {
  /** Where programs look for it unless told otherwise. */
  public static final int DEFAULT_PORT = 18189;

  // Never taken, so that nobody confuses the two, and a later start of the agent does not fail.
  private static final int PORT_OF_THE_REAL_AGENT = 8189;

  // One folder of stubs for each service, all at one address: their paths tell them apart.
  private static final List<String> SERVICES =
      List.of(
          "nhso-agent",
          "nhso-authen",
          "nhso-rights",
          "nhso-srm-portal",
          "nhso-endpoint",
          "moph-account",
          "dopa-card-status",
          "dga-gateway",
          "moph-idp",
          "moph-idp-public",
          "moph-phr");
  private static final String STUBS = "wiremock";

  private static final String READER = "reader"; // the stubs' scenario, see docs/stubs.md
  private static final UUID STATE_STUB = UUID.fromString("00000000-0000-4000-8000-000000018189");

  private final WireMockServer server;
  private final MophIdpStub identityProvider;
  private final PhrStub healthRecord;
  private final CardSlot slot;
  private String person = "none";
  private String readerState = "no-card";

  private Sandbox(
      WireMockServer server, MophIdpStub identityProvider, PhrStub healthRecord, CardSlot slot) {
    this.server = server;
    this.identityProvider = identityProvider;
    this.healthRecord = healthRecord;
    this.slot = slot;
  }

  /**
   * Starts one, with no card in the reader.
   *
   * @param port 0 for a free one
   * @param slot where cards go; closed with the sandbox
   * @throws SandboxException when the port is taken, or is the real agent's
   */
  public static Sandbox start(int port, CardSlot slot) {
    if (port == PORT_OF_THE_REAL_AGENT) {
      throw new SandboxException(
          "พอร์ต 8189 เป็นของ NHSO Agent จริง กรุณาใช้พอร์ตอื่น",
          "Port 8189 is the real NHSO agent's; take another one.");
    }
    MophIdpStub identityProvider = new MophIdpStub();
    PhrStub healthRecord = new PhrStub();
    WireMockServer server =
        new WireMockServer(
            wireMockConfig()
                .bindAddress("127.0.0.1")
                .port(port)
                .disableRequestJournal()
                .extensions(identityProvider, healthRecord)
                .usingFilesUnderClasspath(STUBS));
    for (String service : SERVICES) {
      ClasspathFileSource mappings =
          new ClasspathFileSource(STUBS + "/" + service + "/" + WireMockApp.MAPPINGS_ROOT);
      server.loadMappingsUsing(new JsonFileMappingsSource(mappings, new FilenameMaker()));
    }
    try {
      server.start();
    } catch (FatalStartupException notBound) {
      throw new SandboxException(
          "พอร์ต " + port + " ถูกโปรแกรมอื่นใช้อยู่ กรุณาปิดโปรแกรมนั้นหรือใช้พอร์ตอื่น (--port)",
          "Port " + port + " is taken; stop what runs there or take another one (--port).");
    }
    Sandbox sandbox = new Sandbox(server, identityProvider, healthRecord, slot);
    sandbox.show();
    return sandbox;
  }

  /** Returns the address to give to a program in place of the agent's. */
  public URI agent() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Returns the base of the identity provider's contract. */
  public URI mophIdp() {
    return agent().resolve(MophIdpStub.BASE);
  }

  /** Returns the identity provider, for a test to look into or to break. */
  public MophIdpStub identityProvider() {
    return identityProvider;
  }

  /** Returns the base of the Personal Health Record. */
  public URI mophPhr() {
    return agent().resolve(PhrStub.BASE);
  }

  /** Returns the Personal Health Record, for a test to look into or to break. */
  public PhrStub healthRecord() {
    return healthRecord;
  }

  /**
   * Plays the citizen who types a code in the app.
   *
   * @return whether it was one that holds; it is used up then
   */
  public boolean redeem(String otp) {
    return "redeemed".equals(identityProvider.redeem(otp).get("outcome"));
  }

  /**
   * Puts a person's card into the reader.
   *
   * @param name one of {@link SimulatedPerson#bundled()}
   * @throws io.github.baidiao.card.error.CardException {@code CARD-301} when there is nobody of
   *     that name, {@code CARD-1xx} when the reader does not take the card
   */
  public synchronized void insert(String name) {
    SimulatedPerson cardholder = SimulatedPerson.load(name);
    slot.insert(SimulatedCard.of(cardholder));
    person = name;
    readerState = "card-" + cardholder.citizenId().value();
    show();
  }

  /** Pulls the card, if one is in. */
  public synchronized void remove() {
    person = "none";
    readerState = "no-card";
    show();
    slot.remove();
  }

  /** Forgets claim codes, registrations, sessions and visits; the card stays where it is. */
  public synchronized void reset() {
    server.resetScenarios();
    identityProvider.reset();
    healthRecord.reset();
    show();
  }

  /** Returns {@code READY agent=... reader=... card=...}; what is not there is {@code none}. */
  public synchronized String readyLine() {
    return "READY agent=%s reader=%s card=%s"
        .formatted(agent(), slot.pcscReader().orElse("none"), person);
  }

  private synchronized void show() {
    server.setScenarioState(READER, readerState);
    server.removeStubMapping(STATE_STUB);
    server.stubFor(
        get("/sandbox")
            .withId(STATE_STUB)
            .atPriority(1)
            .willReturn(
                okForContentType("text/plain;charset=utf-8", readyLine() + "\n")
                    .withHeader("X-Baidiao-Sandbox", "true")));
  }

  /** Pulls the card and stops listening. */
  @Override
  public synchronized void close() {
    slot.close();
    server.stop();
  }
}
