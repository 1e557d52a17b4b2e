package io.github.baidiao.examples.didstation.settings;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.CurrentSecret;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.account.AccountCenter;
import io.github.baidiao.moph.account.AccountSettings;
import io.github.baidiao.moph.idp.IdpSettings;
import io.github.baidiao.moph.idp.MophIdp;
import io.github.baidiao.moph.idp.ProofingIdp;
import io.github.baidiao.moph.proofing.StationDoor;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * User and password become a token of the Account Center, and that a client of the provider. The
 * last user is remembered, so that a password that was refused is not sent twice: accounts lock.
 */
public final class MophDoor implements StationDoor, AutoCloseable {
  private final URI account;
  private final URI idp;
  private final Clock clock;
  private CurrentSecret passwords = new CurrentSecret();
  private String user = "";
  private @Nullable AccountCenter center;
  private @Nullable Secret password;

  /** Makes a door; nothing is sent yet. */
  public MophDoor(URI account, URI idp, Clock clock) {
    this.account = account;
    this.idp = idp;
    this.clock = clock;
  }

  @Override
  public synchronized ProofingIdp enter(HospitalCode unit, String who, Secret typed) {
    AccountCenter open = center;
    if (open == null || !who.equals(user)) {
      close();
      open = connect(unit, who);
    }
    CurrentSecret held = passwords;
    password = typed.use(held::set);
    open.secret();
    return MophIdp.connect(IdpSettings.builder().baseUrl(idp).token(open).build());
  }

  private AccountCenter connect(HospitalCode unit, String who) {
    passwords = new CurrentSecret();
    user = who;
    AccountCenter made =
        AccountCenter.connect(
            AccountSettings.builder()
                .baseUrl(account)
                .user(who)
                .password(this::password)
                .hospitalCode(unit)
                .clock(clock)
                .build());
    center = made;
    return made;
  }

  private Secret password() {
    Secret typed = password;
    if (typed == null) {
      throw new IllegalStateException("nobody signed in");
    }
    return typed;
  }

  @Override
  public synchronized void close() {
    AccountCenter open = center;
    if (open != null) {
      open.close();
    }
    center = null;
    password = null;
  }
}
