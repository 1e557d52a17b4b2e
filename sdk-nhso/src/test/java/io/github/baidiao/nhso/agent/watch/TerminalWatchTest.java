package io.github.baidiao.nhso.agent.watch;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.agent.AgentSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads and the requests of it; what is told when, is {@link WhatIsToldTest}. */
@Timeout(180)
class TerminalWatchTest {
  private static final String EMPTY = "[{\"terminalName\":\"A\",\"isPresent\":false}]";
  private static final String FULL = "[{\"terminalName\":\"A\",\"isPresent\":true}]";
  private static final WatchSettings QUICK =
      WatchSettings.builder()
          .interval(Duration.ofMillis(1))
          .settleTime(Duration.ofMillis(1))
          .longestPause(Duration.ofMillis(5))
          .build();

  private final WireMockServer agent =
      new WireMockServer(
          wireMockConfig().bindAddress("127.0.0.1").dynamicPort().disableRequestJournal());
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private TerminalWatch watch;

  @BeforeEach
  void start() {
    agent.addMockServiceRequestListener((request, response) -> requests.incrementAndGet());
    agent.start();
  }

  @AfterEach
  void leaveNothingBehind() {
    watch.close();
    agent.stop();
    await().untilAsserted(() -> assertThat(watching()).isEmpty());
  }

  @Test
  void tellsWhatIsThereAndWhatHappensOnDaemonThreads() {
    answer(EMPTY);
    watch(QUICK);
    hears("back", "attached A");
    answer(FULL);
    hears("back", "attached A", "card in A");
    answer(EMPTY);
    hears("back", "attached A", "card in A", "card out of A");

    assertThat(threads).allMatch(Thread::isDaemon);
    assertThat(watching()).hasSize(1).allMatch(Thread::isDaemon);
    assertThat(watch.snapshot().agentUp()).isTrue();
  }

  @Test
  void findsAnAgentThatComesLater() {
    int port = agent.port();
    agent.stop();
    watch(QUICK, port);
    hears("down NHSO-101");
    var later =
        new WireMockServer(
            wireMockConfig().bindAddress("127.0.0.1").port(port).disableRequestJournal());
    later.stubFor(any(anyUrl()).willReturn(okJson(EMPTY)));
    later.start();
    hears("down NHSO-101", "back", "attached A");
    watch.close();
    later.stop();
  }

  @Test
  void eachLookIsOneRequestAlsoWhenTheAgentSaysTryAgain() {
    agent.stubFor(
        any(anyUrl()).willReturn(okJson("{}").withStatus(503).withHeader("Retry-After", "0")));
    watch(QUICK.toBuilder().interval(Duration.ofMinutes(1)).build());
    hears("down HTTP-503");
    watch.close();
    assertThat(requests).hasValue(1);
  }

  @Test
  void closingEndsTheRequestUnderWay() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      watch(QUICK.toBuilder().answerTimeout(Duration.ofMinutes(5)).build(), silent.getLocalPort());
      try (var connection = silent.accept()) {
        assertThat(connection.getInputStream().read()).isEqualTo('G');

        watch.close();
        watch.close();
        await().untilAsserted(() -> assertThat(watching()).isEmpty());
        assertThat(heard).isEmpty();
      }
    }
  }

  @Test
  void longPauseIsEndedByClosing() {
    answer(EMPTY);
    watch(QUICK.toBuilder().interval(Duration.ofMinutes(10)).build());
    hears("back", "attached A");
    watch.close();
    await().untilAsserted(() -> assertThat(watching()).isEmpty());
  }

  @Test
  void callsOnTheExecutorItWasGiven() {
    answer(EMPTY);
    watch(QUICK.toBuilder().executor(Runnable::run).build());
    hears("back", "attached A");
    assertThat(threads).extracting(Thread::getName).containsExactly("baidiao-terminal-watch");
  }

  private void answer(String terminals) {
    agent.stubFor(get(urlEqualTo("/api/smartcard/terminals")).willReturn(okJson(terminals)));
  }

  private void watch(WatchSettings settings) {
    watch(settings, agent.port());
  }

  private void watch(WatchSettings settings, int port) {
    watch =
        TerminalWatch.start(
            AgentSettings.builder()
                .baseUrl(URI.create("http://127.0.0.1:" + port))
                .hospitalCode(HospitalCode.of("99999"))
                .build(),
            settings,
            event -> {
              threads.add(Thread.currentThread());
              heard.add(Hand.told(event));
            });
  }

  private void hears(String... events) {
    await().untilAsserted(() -> assertThat(heard).containsExactly(events));
  }

  private static ConditionFactory await() {
    return Awaitility.await()
        .atMost(30, TimeUnit.SECONDS)
        .pollInterval(Duration.ofMillis(2))
        .pollDelay(Duration.ZERO);
  }

  private static List<Thread> watching() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("baidiao-terminal-watch"))
        .toList();
  }
}
