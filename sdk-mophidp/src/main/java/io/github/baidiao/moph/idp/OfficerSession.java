package io.github.baidiao.moph.idp;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.secret.Secret;
import java.time.Instant;
import org.immutables.value.Value;

/** An officer whose PIN was accepted, at one device. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class OfficerSession {
  OfficerSession() {}

  public abstract OfficerId officer();

  /** What the provider knows the session by. */
  public abstract Secret session();

  public abstract Instant expiresAt();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "OfficerSession[masked]";
  }

  /** Builds an {@link OfficerSession}; everything is needed. */
  public static final class Builder extends ImmutableOfficerSession.Builder {
    Builder() {}
  }
}
