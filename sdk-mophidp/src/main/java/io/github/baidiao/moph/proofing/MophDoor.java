package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.account.AccountCenter;
import io.github.baidiao.moph.account.AccountSettings;
import io.github.baidiao.moph.idp.IdpSettings;
import io.github.baidiao.moph.idp.MophIdp;
import io.github.baidiao.moph.idp.ProofingIdp;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * User and password become a token of the Account Center, and that a client of the identity
 * provider. Thread-safe; close it when the program ends, after the sign-ins it was used for.
 *
 * <p>The last user is remembered, so that a password that was refused is not sent twice: accounts
 * lock. The password is kept in memory, since the token is renewed with it, until the next user
 * signs in or the door is closed.
 */
public final class MophDoor implements StationDoor, AutoCloseable {
  private final UnaryOperator<AccountSettings.Builder> account;
  private final UnaryOperator<IdpSettings.Builder> idp;
  private @Nullable SignedInUser last;

  private MophDoor(
      UnaryOperator<AccountSettings.Builder> account, UnaryOperator<IdpSettings.Builder> idp) {
    this.account = account;
    this.idp = idp;
  }

  /**
   * Makes a door; nothing is sent yet.
   *
   * @param account sets what the Account Center's settings have beside user, password and unit
   * @param idp sets what the provider's settings have beside the token: its address at least
   */
  public static MophDoor of(
      UnaryOperator<AccountSettings.Builder> account, UnaryOperator<IdpSettings.Builder> idp) {
    return new MophDoor(account, idp);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The Account Center is asked each time, also while a token of that user holds: a name alone
   * lets nobody in.
   */
  @Override
  public synchronized ProofingIdp enter(HospitalCode unit, String user, Secret password) {
    SignedInUser now = last;
    if (now == null || !now.is(unit, user)) {
      close();
      now = new SignedInUser(unit, user, account);
      last = now;
    }
    now.signIn(password);
    return MophIdp.connect(idp.apply(IdpSettings.builder()).token(now.center).build());
  }

  /** Forgets the user; the providers it gave stay open and get no new token. */
  @Override
  public synchronized void close() {
    SignedInUser before = last;
    last = null;
    if (before != null) {
      before.close();
    }
  }

  /** One user, and what is remembered of refusals. */
  private static final class SignedInUser implements AutoCloseable {
    private final HospitalCode unit;
    private final String user;
    private final AccountCenter center;
    private volatile Secret password = Secret.of("");
    // A renewal under way may still have it in its hand.
    private Secret former = password;

    SignedInUser(HospitalCode unit, String user, UnaryOperator<AccountSettings.Builder> account) {
      this.unit = unit;
      this.user = user;
      this.center =
          AccountCenter.connect(
              account
                  .apply(AccountSettings.builder())
                  .hospitalCode(unit)
                  .user(user)
                  .password(() -> password)
                  .build());
    }

    boolean is(HospitalCode otherUnit, String otherUser) {
      return unit.equals(otherUnit) && user.equals(otherUser);
    }

    /** Signs in; the password before stays the one for renewals unless this one is good. */
    void signIn(Secret typed) {
      Secret good = password;
      password = typed.use(Secret::of);
      try {
        center.signInAgain();
      } catch (RuntimeException | Error e) {
        password.close();
        password = good;
        throw e;
      }
      former.close();
      former = good;
    }

    @Override
    public void close() {
      center.close();
      password.close();
      former.close();
    }
  }
}
