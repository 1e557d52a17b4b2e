package io.github.baidiao.moph.stub.phr;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** The stub in a WireMock of its own, on 127.0.0.1. Thread-safe. */
public final class PhrStubServer implements AutoCloseable {
  private static final int THREADS = 32;

  private final PhrStub stub;
  private final WireMockServer server;

  private PhrStubServer(PhrStub stub, int port) {
    this.stub = stub;
    this.server =
        new WireMockServer(
            wireMockConfig()
                .bindAddress("127.0.0.1")
                .port(port)
                .disableRequestJournal()
                .containerThreads(THREADS)
                .extensions(stub)
                .usingFilesUnderClasspath("wiremock/moph-phr"));
    server.start();
  }

  /** Starts one at a free port that goes by the machine's clock. */
  public static PhrStubServer start() {
    return start(Clock.systemUTC());
  }

  /** Starts one at a free port that goes by a clock. */
  public static PhrStubServer start(Clock clock) {
    return new PhrStubServer(new PhrStub(clock), 0);
  }

  /** Returns the base address to give to a client. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.port() + PhrStub.BASE);
  }

  /** Returns the server's own address, below which {@code /sandbox/phr} is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  public PhrStub stub() {
    return stub;
  }

  /** Answers everything that much later from now on. */
  public void answerAfter(Duration delay) {
    server.setGlobalFixedDelay((int) delay.toMillis());
  }

  @Override
  public void close() {
    server.stop();
  }
}
