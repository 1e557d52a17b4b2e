package io.github.baidiao.moph.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.time.Clock;

/** The stub in a WireMock of its own, on 127.0.0.1 at a free port. Thread-safe. */
public final class StubServer implements AutoCloseable {
  // As many as the stations of a large hospital ask at once.
  private static final int THREADS = 64;

  private final MophIdpStub stub;
  private final WireMockServer server;

  private StubServer(MophIdpStub stub) {
    this.stub = stub;
    this.server =
        new WireMockServer(
            wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .containerThreads(THREADS)
                .extensions(stub)
                .usingFilesUnderClasspath("wiremock/moph-idp"));
    server.start();
  }

  /** Starts one that goes by the machine's clock. */
  public static StubServer start() {
    return start(Clock.systemUTC());
  }

  /** Starts one that goes by a clock. */
  public static StubServer start(Clock clock) {
    return new StubServer(new MophIdpStub(clock));
  }

  /** Returns what the contract calls the base. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.port() + MophIdpStub.BASE);
  }

  /** Returns the server's own address, below which {@code /sandbox/moph-idp} is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  public MophIdpStub stub() {
    return stub;
  }

  @Override
  public void close() {
    server.stop();
  }
}
