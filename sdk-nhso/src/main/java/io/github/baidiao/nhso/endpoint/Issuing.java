package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.nhso.ClaimCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a call that issues a code, whichever it was. */
final class Issuing {
  enum Case {
    ISSUED,
    KNOWN,
    REFUSED,
    UNKNOWN
  }

  private final Case what;
  private final @Nullable ClaimCode code;
  private final Optional<String> seq;
  private final Optional<String> serverText;
  private final boolean byLookUp;

  private Issuing(
      Case what, @Nullable ClaimCode code, Optional<String> seq, Optional<String> serverText) {
    this(what, code, seq, serverText, false);
  }

  private Issuing(
      Case what,
      @Nullable ClaimCode code,
      Optional<String> seq,
      Optional<String> serverText,
      boolean byLookUp) {
    this.what = what;
    this.byLookUp = byLookUp;
    this.code = code;
    this.seq = seq;
    this.serverText = serverText;
  }

  static Issuing issued(ClaimCode code, Optional<String> seq) {
    return new Issuing(Case.ISSUED, code, seq, Optional.empty());
  }

  /** The answer was lost, and a look-up told. */
  static Issuing settled(ClaimCode code) {
    return new Issuing(Case.ISSUED, code, Optional.empty(), Optional.empty(), true);
  }

  /** NHSO answered with a code of ours that was on record before. */
  static Issuing known(ClaimCode code, Optional<String> seq, Optional<String> serverText) {
    return new Issuing(Case.KNOWN, code, seq, serverText);
  }

  static Issuing refused(Optional<String> serverText) {
    return new Issuing(Case.REFUSED, null, Optional.empty(), serverText);
  }

  static Issuing unknown(Optional<String> serverText) {
    return new Issuing(Case.UNKNOWN, null, Optional.empty(), serverText);
  }

  Case what() {
    return what;
  }

  ClaimCode code() {
    if (code == null) {
      throw new IllegalStateException(what.name());
    }
    return code;
  }

  Optional<String> seq() {
    return seq;
  }

  Optional<String> serverText() {
    return serverText;
  }

  boolean isByLookUp() {
    return byLookUp;
  }
}
