package io.github.baidiao.nhso.token;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hospital's own store, which may fail where it hurts most. */
@Timeout(180)
class SrmStoreTest {
  private final Memory store = new Memory();
  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.withStubs();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void pairThatCannotBeStoredIsKeptAndStoredAtTheNextUse() {
    store.failing = true;
    try (SrmSession session = portal.session(store, TestPortal.LATER)) {
      assertThat(code(() -> session.accessToken().secret()))
          .isEqualTo(NhsoErrorCode.SRM_TOKENS_NOT_STORED);
      assertThat(store.pair).as("old pair, for the others").isZero();
      assertThat(code(() -> session.accessToken().secret()))
          .isEqualTo(NhsoErrorCode.SRM_TOKENS_NOT_STORED);

      store.failing = false;

      assertThat(SrmPairs.text(session.accessToken().secret())).isEqualTo(SrmPairs.access(1));
      assertThat(store.pair).isEqualTo(1);
      assertThat(portal.requests()).as("its refresh token works once").isOne();
    }
  }

  @Test
  void otherSessionDoesNotSendTheRefreshTokenOfAPairThatIsNotStored() {
    store.failing = true;
    try (SrmSession session = portal.session(store, TestPortal.LATER);
        SrmSession other = portal.session(store, TestPortal.LATER)) {
      code(() -> session.accessToken().secret());

      assertThat(code(() -> other.accessToken().secret()))
          .isEqualTo(NhsoErrorCode.SRM_TOKENS_NOT_STORED);
      assertThat(portal.requests()).isOne();
    }
  }

  @Test
  void newLoginGoesBeforeAPairThatCouldNotBeStored() {
    store.failing = true;
    try (SrmSession session = portal.session(store, TestPortal.LATER)) {
      Secret refused = Secret.of(SrmPairs.access(0));
      code(() -> session.renew(refused));
      store.failing = false;
      store.pair = 3;

      assertThat(session.renew(refused)).isTrue();
      assertThat(store.pair).isEqualTo(3);
      assertThat(portal.requests()).isOne();
    }
  }

  @Test
  void newLoginDuringARenewalIsNotOverwritten() {
    store.loggedInAtLoad = 2;
    try (SrmSession session = portal.session(store, TestPortal.LATER)) {
      assertThat(session.renew(Secret.of(SrmPairs.access(0)))).isTrue();
      assertThat(store.pair).isEqualTo(2);
      assertThat(portal.requests()).isOne();
    }
  }

  @Test
  void thoseWhoWaitedForARenewalThatFailedShareItsFailure() {
    List<Thread> others = new CopyOnWriteArrayList<>();
    store.whenHeldFirst =
        () ->
            Awaitility.await()
                .until(
                    () ->
                        others.size() == 5
                            && others.stream()
                                .allMatch(each -> each.getState() == Thread.State.WAITING));
    portal.answer(aResponse().withStatus(429));
    try (SrmSession session = portal.session(store, TestPortal.LATER)) {
      Queue<Object> failures = new ConcurrentLinkedQueue<>();
      Runnable use = () -> failures.add(use(() -> session.renew(Secret.of(SrmPairs.access(0)))));
      Thread first = new Thread(use);
      first.start();
      Awaitility.await().until(() -> store.held);
      for (int i = 0; i < 5; i++) {
        Thread other = new Thread(use);
        other.start();
        others.add(other);
      }
      Awaitility.await().until(() -> failures.size() == 6);

      assertThat(failures).containsOnly(HttpErrorCode.TOO_MANY_REQUESTS);
      assertThat(portal.requests()).isOne();
      assertThat(use(() -> session.renew(Secret.of(SrmPairs.access(0)))))
          .as("who comes later asks the portal again")
          .isEqualTo(HttpErrorCode.TOO_MANY_REQUESTS);
      assertThat(portal.requests()).isEqualTo(2);
    }
  }

  @Test
  void whoWaitedForARenewalThatWasInterruptedRenewsItself() throws InterruptedException {
    AtomicReference<Thread> waiting = new AtomicReference<>();
    store.whenHeldFirst =
        () -> {
          Awaitility.await()
              .until(
                  () -> waiting.get() != null && waiting.get().getState() == Thread.State.WAITING);
          Thread.currentThread().interrupt();
        };
    try (SrmSession session = portal.session(store, TestPortal.LATER)) {
      AtomicReference<Object> interrupted = new AtomicReference<>();
      AtomicReference<Object> renewed = new AtomicReference<>();
      Thread first =
          new Thread(
              () -> interrupted.set(use(() -> session.renew(Secret.of(SrmPairs.access(0))))));
      first.start();
      Awaitility.await().until(() -> store.held);
      Thread second = new Thread(() -> renewed.set(session.renew(Secret.of(SrmPairs.access(0)))));
      second.start();
      waiting.set(second);
      first.join();
      second.join();

      assertThat(interrupted).hasValue(HttpErrorCode.INTERRUPTED);
      assertThat(renewed).hasValue(true);
      assertThat(portal.requests()).isOne();
    }
  }

  @Test
  void oldPairThatComesBackAfterTheNewOneWasStoredNeedsALogin() {
    try (SrmSession session = portal.session(store, TestPortal.LATER)) {
      session.renew(Secret.of(SrmPairs.access(0)));
      store.pair = 0;

      assertThat(code(() -> session.renew(Secret.of(SrmPairs.access(0)))))
          .isEqualTo(NhsoErrorCode.SRM_LOGIN_NEEDED);
      assertThat(portal.requests()).isOne();
    }
  }

  private static Object use(Supplier<Object> use) {
    return catchThrowableOfType(SdkException.class, use::get).code();
  }

  @Test
  void storeThatCannotBeReadIsNotQuoted() {
    store.unreadable = true;
    try (SrmSession session = portal.session(store, TestPortal.LATER)) {
      NhsoException e =
          catchThrowableOfType(NhsoException.class, () -> session.accessToken().secret());

      assertThat(e.code()).isEqualTo(NhsoErrorCode.TOKEN_FILE_INVALID);
      assertThat(e).hasNoCause();
      assertThat(e.getMessage()).contains("IllegalStateException").doesNotContain("MARKER");
    }
  }

  private static Object code(Supplier<Object> use) {
    return catchThrowableOfType(NhsoException.class, use::get).code();
  }

  private static final class Memory implements SrmTokenStore {
    private int pair;
    private int loads;
    private int loggedInAtLoad;
    private boolean failing;
    private boolean unreadable;
    private Runnable whenHeldFirst = () -> {};
    private volatile boolean held;

    @Override
    public Hold hold() {
      if (!held) {
        held = true;
        whenHeldFirst.run();
      }
      return () -> {};
    }

    @Override
    public synchronized SrmTokens load() {
      if (unreadable) {
        throw new IllegalStateException("MARKER");
      }
      if (++loads == loggedInAtLoad) {
        pair = 2;
      }
      return SrmPairs.pair(pair);
    }

    @Override
    public synchronized void save(SrmTokens tokens) {
      if (failing) {
        throw new IllegalStateException("MARKER");
      }
      pair++;
      try (SrmTokens saved = SrmPairs.pair(pair)) {
        assertThat(tokens.isSameAs(saved)).isTrue();
      }
    }
  }
}
