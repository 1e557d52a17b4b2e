package io.github.baidiao.moph.stub;

import java.util.Optional;

/** A request that is answered with an error of the contract's catalogue. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Optional<String> field;

  private Refusal(String code, Optional<String> field) {
    super(code, null, false, false);
    this.code = code;
    this.field = field;
  }

  static Refusal of(String code) {
    return new Refusal(code, Optional.empty());
  }

  static Refusal invalid(String field) {
    return new Refusal("request_invalid", Optional.of(field));
  }

  String code() {
    return code;
  }

  Optional<String> field() {
    return field;
  }
}
