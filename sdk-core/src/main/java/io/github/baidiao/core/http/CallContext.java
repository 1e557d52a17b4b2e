package io.github.baidiao.core.http;

/** What belongs to one call from its first attempt to the reading of its answer. */
final class CallContext {
  private final String operation;
  private final Repeatability repeatability;
  private final String correlationId;

  CallContext(HttpCall call, String correlationId) {
    this.operation = call.operation();
    this.repeatability = call.repeatability();
    this.correlationId = correlationId;
  }

  String operation() {
    return operation;
  }

  Repeatability repeatability() {
    return repeatability;
  }

  String correlationId() {
    return correlationId;
  }
}
