package io.github.baidiao.moph.stub.phr;

/** A request that is answered with a failure. */
final class PhrRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient PhrReply reply;

  private PhrRefusal(PhrReply reply) {
    super(reply.message(), null, false, false);
    this.reply = reply;
  }

  static PhrRefusal of(PhrReply reply) {
    return new PhrRefusal(reply);
  }

  /** Of a field that is missing, malformed or unknown. */
  static PhrRefusal invalid(String field) {
    return of(PhrReply.failed(400, "invalid data: " + field));
  }

  PhrReply reply() {
    return reply;
  }
}
