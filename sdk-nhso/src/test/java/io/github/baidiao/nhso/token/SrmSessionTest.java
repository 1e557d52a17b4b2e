package io.github.baidiao.nhso.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.testing.OwnThread;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A login against the portal's stubs, in which each refresh token works once. */
@Timeout(180)
class SrmSessionTest {
  private static final int THREADS = 20;

  private @TempDir Path folder;
  private Path file;
  private TestPortal portal;

  @BeforeEach
  void logIn() {
    file = folder.resolve("token.txt");
    SrmPairs.logIn(file, 0);
    portal = TestPortal.withStubs();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private SrmSession inTime() {
    return portal.session(SrmTokenFile.at(file), TestPortal.IN_TIME);
  }

  private SrmSession later() {
    return portal.session(SrmTokenFile.at(file), TestPortal.LATER);
  }

  private static String token(SrmSession session) {
    return SrmPairs.text(session.accessToken().secret());
  }

  private boolean fileHolds(int number) {
    try (SrmTokens now = SrmTokenFile.at(file).load();
        SrmTokens pair = SrmPairs.pair(number)) {
      return now.isSameAs(pair);
    }
  }

  /** Lets twenty threads do the same at once, and returns what each got. */
  private static List<String> atOnce(Supplier<String> work) {
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<String>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      all.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  start.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                return work.get();
              },
              OwnThread.EACH));
    }
    start.countDown();
    return all.stream().map(CompletableFuture::join).toList();
  }

  @Test
  void tokenThatIsNotOverIsUsedAsItIs() {
    try (SrmSession session = inTime()) {
      assertThat(token(session)).isEqualTo(SrmPairs.access(0));
      assertThat(portal.requests()).isZero();
    }
  }

  @Test
  void tokenThatIsOverIsRenewedBeforeItIsUsed() {
    try (SrmSession session = later()) {
      assertThat(token(session)).isEqualTo(SrmPairs.access(1));
      assertThat(token(session)).isEqualTo(SrmPairs.access(1));
      assertThat(fileHolds(1)).isTrue();
      assertThat(portal.requests()).isOne();
    }
  }

  @Test
  void tokenCountsAsOverWithinTheLeeway() {
    try (SrmSession near =
        portal.session(SrmTokenFile.at(file), TestPortal.at("2025-11-07T09:59:30Z"))) {
      assertThat(token(near)).isEqualTo(SrmPairs.access(1));
    }
  }

  @Test
  void tokenIsNotOverJustBeforeTheLeeway() {
    try (SrmSession session =
        portal.session(SrmTokenFile.at(file), TestPortal.at("2025-11-07T09:59:29Z"))) {
      assertThat(token(session)).isEqualTo(SrmPairs.access(0));
    }
  }

  @Test
  void eachRenewalUsesTheRefreshTokenOfTheLast() {
    try (SrmSession session = inTime()) {
      for (int number = 0; number < 3; number++) {
        Secret refused = session.accessToken().secret();
        assertThat(session.renew(refused)).isTrue();
        assertThat(token(session)).isEqualTo(SrmPairs.access(number + 1));
      }
      assertThat(portal.requests()).isEqualTo(3);
    }
  }

  @Test
  void twentyThreadsThatAreRefusedRenewOnce() {
    try (SrmSession session = inTime()) {
      Secret refused = session.accessToken().secret();

      List<String> got =
          atOnce(
              () -> {
                assertThat(session.renew(refused)).isTrue();
                return token(session);
              });

      assertThat(got).hasSize(THREADS).containsOnly(SrmPairs.access(1));
      assertThat(portal.requests()).isOne();
    }
  }

  @Test
  void twentyThreadsWhoseTokenIsOverRenewOnce() {
    try (SrmSession session = later()) {
      assertThat(atOnce(() -> token(session))).containsOnly(SrmPairs.access(1));
      assertThat(portal.requests()).isOne();
    }
  }

  @Test
  void twentySessionsOverOneFileRenewOnce() {
    List<String> got =
        atOnce(
            () -> {
              try (SrmSession session = later()) {
                return token(session);
              }
            });

    assertThat(got).containsOnly(SrmPairs.access(1));
    assertThat(portal.requests()).isOne();
  }

  @Test
  void newLoginCountsAtOnceAndIsNotRenewed() {
    try (SrmSession session = inTime()) {
      Secret refused = session.accessToken().secret();
      SrmPairs.logIn(file, 2);

      assertThat(session.renew(refused)).isTrue();
      assertThat(token(session)).isEqualTo(SrmPairs.access(2));
      assertThat(portal.requests()).isZero();
    }
  }

  @Test
  void clockThatIsYearsAheadRenewsOnceAndThenTrustsTheServer() {
    try (SrmSession session =
        portal.session(SrmTokenFile.at(file), TestPortal.at("2080-01-01T00:00:00Z"))) {
      assertThat(token(session)).isEqualTo(SrmPairs.access(1));
      assertThat(token(session)).isEqualTo(SrmPairs.access(1));
      assertThat(portal.requests()).isOne();
    }
  }

  @Test
  void spentRefreshTokenMeansLoginAndIsSentOnce() {
    try (SrmSession session = inTime()) {
      assertThat(session.renew(session.accessToken().secret())).isTrue();
      SrmPairs.logIn(file, 3);
      Secret refused = session.accessToken().secret();

      for (int i = 0; i < 3; i++) {
        NhsoException e = catchThrowableOfType(NhsoException.class, () -> session.renew(refused));
        assertThat(e.code()).isEqualTo(NhsoErrorCode.SRM_LOGIN_NEEDED);
      }
      assertThat(portal.requests()).isEqualTo(2);
      assertThat(fileHolds(3)).isTrue();
    }
  }

  @Test
  void loginWithoutRefreshTokenCannotBeRenewed() {
    SrmPairs.write(file, "access-token=" + SrmPairs.access(0));
    try (SrmSession session = later()) {
      NhsoException e = catchThrowableOfType(NhsoException.class, () -> token(session));

      assertThat(e.code()).isEqualTo(NhsoErrorCode.SRM_LOGIN_NEEDED);
      assertThat(portal.requests()).isZero();
    }
  }

  @Test
  void interruptedWhileOthersRenewIsNothingSent() {
    try (SrmSession session = inTime()) {
      Secret refused = session.accessToken().secret();
      Thread.currentThread().interrupt();
      try {
        assertThat(
                catchThrowableOfType(ServiceException.class, () -> session.renew(refused))
                    .requestMayHaveArrived())
            .isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
      } finally {
        Thread.interrupted();
      }
      assertThat(portal.requests()).isZero();
    }
  }
}
