package io.github.baidiao.nhso.token;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Renews one at a time in the whole process, whatever store and session: a refresh token works
 * once, and two sessions may stand over one file without knowing of each other.
 */
final class SrmRenewal {
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

  private final SrmTokenStore store;
  private final SrmPortal portal;
  private final URI portalUrl;
  private final AtomicLong renewals = new AtomicLong();
  // How the last renewal failed, null if it did not; under the lock.
  private @Nullable RuntimeException failure;
  // A new pair that could not be stored, and the pair it came from; under the lock.
  private @Nullable SrmTokens unstored;
  private @Nullable SrmTokens renewedFrom;

  SrmRenewal(SrmSettings settings, SrmPortal portal) {
    this.store = settings.store();
    this.portal = portal;
    this.portalUrl = settings.baseUrl();
  }

  /** Sees to it that the store has another access token than this; false if it stayed the same. */
  boolean renew(Secret refused) {
    long before = renewals.get();
    try {
      ONE_AT_A_TIME.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ServiceException.interruptedBeforeSending();
    }
    try {
      // Twenty that waited for a portal that is down do not wait for it one after another.
      if (failure != null && renewals.get() != before) {
        throw failure;
      }
      failure = null;
      return renewLocked(refused);
    } catch (RuntimeException e) {
      failure = wasInterrupted(e) ? null : e;
      throw e;
    } finally {
      renewals.incrementAndGet();
      ONE_AT_A_TIME.unlock();
    }
  }

  // Said of one thread; those who wait may do better.
  private static boolean wasInterrupted(RuntimeException e) {
    return e instanceof SdkException && ((SdkException) e).code() == HttpErrorCode.INTERRUPTED;
  }

  private boolean renewLocked(Secret refused) {
    SrmTokenStore.Hold hold = guarded(store::hold);
    try {
      return renewHeld(refused);
    } finally {
      hold.close();
    }
  }

  private boolean renewHeld(Secret refused) {
    storeWhatIsLeft();
    SrmTokens old = load();
    if (!SrmTokens.same(old.access(), refused)) {
      old.close();
      return true;
    }
    SrmTokens fresh;
    try {
      fresh = exchanged(old);
    } catch (RuntimeException e) {
      // The SRM program may have renewed at the same time, or somebody logged in again.
      boolean changed = hasChangedFrom(old);
      old.close();
      if (changed) {
        return true;
      }
      throw e;
    }
    boolean another = !SrmTokens.same(old.access(), fresh.access());
    unstored = fresh;
    renewedFrom = old;
    storeWhatIsLeft();
    return another;
  }

  private SrmTokens exchanged(SrmTokens old) {
    Secret refresh =
        old.refresh()
            .orElseThrow(
                () -> NhsoException.of(NhsoErrorCode.SRM_LOGIN_NEEDED, "no refresh token"));
    SentRefreshTokens.requireUnsent(portalUrl, refresh);
    SrmTokens fresh;
    try {
      fresh = portal.renew(refresh);
    } catch (NhsoException e) {
      SentRefreshTokens.add(portalUrl, refresh, (NhsoErrorCode) e.code());
      throw e;
    }
    if (!SrmTokens.same(refresh, fresh.refresh().orElse(null))) {
      // For other sessions here, while the new pair is not stored yet.
      SentRefreshTokens.add(portalUrl, refresh, NhsoErrorCode.SRM_TOKENS_NOT_STORED);
    }
    return fresh;
  }

  /** Stores a new pair, now or after an earlier try failed; a login since then goes before it. */
  private void storeWhatIsLeft() {
    SrmTokens fresh = unstored;
    SrmTokens old = renewedFrom;
    if (fresh == null || old == null) {
      return;
    }
    if (!hasChangedFrom(old)) {
      save(fresh);
    }
    if (!SrmTokens.same(old.refresh().orElse(null), fresh.refresh().orElse(null))) {
      // Should it come back, out of a backup for instance, only a login helps.
      old.refresh()
          .ifPresent(
              spent -> SentRefreshTokens.add(portalUrl, spent, NhsoErrorCode.SRM_LOGIN_NEEDED));
    }
    unstored = null;
    renewedFrom = null;
    fresh.close();
    old.close();
  }

  private boolean hasChangedFrom(SrmTokens old) {
    try (SrmTokens now = load()) {
      return !now.isSameAs(old);
    } catch (SdkException e) {
      return false;
    }
  }

  private void save(SrmTokens fresh) {
    try {
      store.save(fresh);
    } catch (SdkException e) {
      throw e;
    } catch (RuntimeException e) {
      throw NhsoException.of(
          NhsoErrorCode.SRM_TOKENS_NOT_STORED, "store: " + e.getClass().getSimpleName());
    }
  }

  /** Returns the pair as it is now; the caller closes it. */
  SrmTokens load() {
    return guarded(store::load);
  }

  private static <T> T guarded(Supplier<T> use) {
    try {
      return use.get();
    } catch (SdkException e) {
      throw e;
    } catch (RuntimeException e) {
      throw NhsoException.of(
          NhsoErrorCode.TOKEN_FILE_INVALID, "store: " + e.getClass().getSimpleName());
    }
  }
}
