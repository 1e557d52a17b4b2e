package io.github.baidiao.moph.stub.otp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.OwnThread;
import io.github.baidiao.moph.stub.SetClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds whatever a station and a citizen do, and in whatever order. */
class OneTimeCodesPropertyTest {
  private static final String SOMCHAI = "1100000000016";
  private static final int AT_ONCE = 64;

  enum Deed {
    ISSUE,
    REDEEM_NEWEST,
    REDEEM_OLDEST,
    MISTYPE,
    REVOKE,
    WAIT
  }

  @Property(tries = 200)
  void noCodeIsGoodTwiceAndNeverAreTwoGoodAtOnce(@ForAll @Size(max = 40) List<Deed> deeds) {
    SetClock clock = new SetClock();
    OneTimeCodes codes = new OneTimeCodes(clock, new SecureRandom(), CodePolicy.USUAL);
    List<IssuedCode> issued = new ArrayList<>(List.of(codes.issue(SOMCHAI, "0")));
    Set<String> redeemed = new HashSet<>();
    for (Deed deed : deeds) {
      IssuedCode newest = issued.get(issued.size() - 1);
      switch (deed) {
        case ISSUE -> issued.add(codes.issue(SOMCHAI, String.valueOf(issued.size())));
        case REDEEM_NEWEST -> redeem(codes, newest, issued.size() - 1, redeemed);
        case REDEEM_OLDEST -> redeem(codes, issued.get(0), 0, redeemed);
        case MISTYPE -> codes.redeem(SOMCHAI, "not a code");
        case REVOKE -> codes.revoke(SOMCHAI, String.valueOf(issued.size() - 1));
        case WAIT -> clock.forward(Duration.ofMinutes(3));
      }
      long good =
          issued.stream()
              .filter(code -> codes.show(SOMCHAI, String.valueOf(issued.indexOf(code))).isPresent())
              .count();
      assertThat(good).isLessThanOrEqualTo(1);
    }
    assertThat(issued).extracting(IssuedCode::otp).doesNotHaveDuplicates();
    assertThat(issued).extracting(IssuedCode::qrSecret).doesNotHaveDuplicates();
  }

  private static void redeem(
      OneTimeCodes codes, IssuedCode code, int subject, Set<String> redeemed) {
    if (codes.redeem(SOMCHAI, code.otp()) instanceof Redemption.Redeemed good) {
      assertThat(good.subject()).isEqualTo(String.valueOf(subject));
      assertThat(redeemed.add(good.subject())).as("redeemed once").isTrue();
    }
  }

  @Test
  @Timeout(120)
  void ofManyWhoRedeemAtOnceOneSucceeds() throws InterruptedException {
    OneTimeCodes codes = new OneTimeCodes(new SetClock(), new SecureRandom(), CodePolicy.USUAL);
    IssuedCode issued = codes.issue(SOMCHAI, "1");

    List<Redemption> outcomes =
        atOnce(i -> codes.redeem(SOMCHAI, i % 2 == 0 ? issued.otp() : issued.qrSecret()));

    assertThat(outcomes).filteredOn(Redemption.Redeemed.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Redemption.NotValid.class::isInstance).hasSize(AT_ONCE - 1);
  }

  @Test
  @Timeout(120)
  void ofManyWhoGuessAtOnceFiveAreHeard() throws InterruptedException {
    OneTimeCodes codes = new OneTimeCodes(new SetClock(), new SecureRandom(), CodePolicy.USUAL);
    codes.issue(SOMCHAI, "1");

    List<Redemption> outcomes = atOnce(i -> codes.redeem(SOMCHAI, "not a code"));

    assertThat(outcomes).filteredOn(Redemption.Wrong.class::isInstance).hasSize(5);
  }

  @Test
  @Timeout(120)
  void ofManyIssuedAtOnceOneHolds() throws InterruptedException {
    OneTimeCodes codes = new OneTimeCodes(new SetClock(), new SecureRandom(), CodePolicy.USUAL);

    List<IssuedCode> issued = atOnce(i -> codes.issue(SOMCHAI, String.valueOf(i)));

    assertThat(issued).extracting(IssuedCode::otp).doesNotHaveDuplicates();
    List<IssuedCode> shown = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      codes.show(SOMCHAI, String.valueOf(i)).ifPresent(shown::add);
    }
    assertThat(shown).hasSize(1);
    assertThat(issued).containsAll(shown);
  }

  private interface Deeds<T> {
    T of(int thread);
  }

  private static <T> List<T> atOnce(Deeds<T> deeds) throws InterruptedException {
    CountDownLatch begin = new CountDownLatch(1);
    List<CompletableFuture<T>> running = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      int thread = i;
      running.add(
          CompletableFuture.supplyAsync(
              () -> {
                awaitQuietly(begin);
                return deeds.of(thread);
              },
              OwnThread.EACH));
    }
    begin.countDown();
    return running.stream().map(CompletableFuture::join).toList();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }
}
