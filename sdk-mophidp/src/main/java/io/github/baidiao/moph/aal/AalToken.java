package io.github.baidiao.moph.aal;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * The AAL token of one registration, for the citizen's eyes alone: the code to type (OTP) and the
 * payload of the QR code. Immutable; {@code toString} is masked.
 *
 * <p>MOPH's own length, life and QR content are not public; these are our contract's. By it the
 * payload is an {@code https} address with a single-use secret of at least 112 bits, and holds no
 * citizen ID, name or code.
 *
 * <p>{@code build()} throws a {@link MophException} with {@code MOPH-704} that names the part when
 * one is not so: an OTP of other characters or more than 32, a payload that is no such address, or
 * has the OTP or a citizen ID between two signs, or a life of no length.
 */
@ValueStyle
@Value.Immutable
public abstract class AalToken {
  private static final Pattern OTP = Pattern.compile("[A-Za-z0-9]{1,32}");

  // Not within a word: among the digits of a secret in hexadecimal either can stand by chance.
  private static final Pattern SIGNS = Pattern.compile("[^A-Za-z0-9]+");

  AalToken() {}

  /** The code that the citizen types in the app; letters and digits. */
  public abstract String otp();

  /** What the QR code carries; {@link QrCode#of} draws it. */
  public abstract String qrPayload();

  public abstract Instant issuedAt();

  public abstract Instant expiresAt();

  @Value.Check
  void check() {
    require(OTP.matcher(otp()).matches(), "otp");
    require(isAddress(qrPayload()), "qrPayload");
    require(SIGNS.splitAsStream(qrPayload()).noneMatch(this::tellsTooMuch), "qrPayload");
    require(expiresAt().isAfter(issuedAt()), "expiresAt");
  }

  private static boolean isAddress(String payload) {
    try {
      URI address = URI.create(payload);
      return "https".equalsIgnoreCase(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private boolean tellsTooMuch(String word) {
    return word.equalsIgnoreCase(otp()) || CitizenId.isValid(word);
  }

  private static void require(boolean holds, String part) {
    if (!holds) {
      throw MophException.of(MophErrorCode.AAL_TOKEN_INVALID, part);
    }
  }

  /** Returns how long it still holds at that moment; zero once it has expired. */
  public Duration remaining(Instant now) {
    Duration left = Duration.between(now, expiresAt());
    return left.isNegative() ? Duration.ZERO : left;
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "AalToken[masked]";
  }

  /** Builds an {@link AalToken}; everything is needed. */
  public static final class Builder extends ImmutableAalToken.Builder {
    Builder() {}
  }
}
