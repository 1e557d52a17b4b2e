package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.Registration;
import io.github.baidiao.moph.proofing.FaceCompared;
import io.github.baidiao.moph.proofing.OfficerOnDuty;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Registers, once, and gets the citizen's code; what became of it is looked up where unclear. */
record RegisterDialogue(Operator operator, OfficerOnDuty officer) {
  ProofingAnswer register(FaceCompared step) {
    ProofingAnswer.Checks checks =
        new ProofingAnswer.Checks(step.grade().ial().label(), step.check().similarity());
    UUID transaction = step.transactionId();
    if (!operator.agrees("Register this person?", "ลงทะเบียนบุคคลนี้หรือไม่")) {
      throw Operator.ended();
    }
    // Before it is sent: whoever stops the program now can look up what became of it.
    operator.tell("Transaction: " + transaction, "รหัสรายการ: " + transaction);
    ProofingAnswer answer =
        step.register()
            .match(
                registered ->
                    withToken(
                        ProofingAnswer.registered(
                            registered.registration(), registered.settledByLookUp()),
                        registered.token(),
                        registered.tokenFault(),
                        registered::issueToken),
                refused -> {
                  throw MophException.refused(refused.serverText());
                },
                unknown -> lookedUp(unknown.transactionId()));
    return answer.with(checks);
  }

  private ProofingAnswer lookedUp(UUID transaction) {
    operator.tell(MophErrorCode.REGISTRATION_UNKNOWN, Optional.empty());
    while (operator.agrees("Look up now?", "ค้นหาผลตอนนี้หรือไม่")) {
      try {
        Optional<Registration> found = officer.lookUp(transaction);
        if (found.isPresent()) {
          return found(found.get());
        }
        operator.tell("Nothing is on record yet.", "ยังไม่พบรายการ");
      } catch (SdkException unanswered) {
        operator.tell(unanswered);
      }
    }
    return ProofingAnswer.unknown(transaction);
  }

  /** Looks up once what became of a transaction. */
  ProofingAnswer lookUp(UUID transaction) {
    return officer.lookUp(transaction).map(this::found).orElse(ProofingAnswer.unknown(transaction));
  }

  private ProofingAnswer found(Registration there) {
    Supplier<AalToken> issue = () -> officer.issueToken(there.id());
    try {
      return withToken(
          ProofingAnswer.registered(there, true),
          Optional.of(issue.get()),
          Optional.empty(),
          issue);
    } catch (SdkException noToken) {
      return withToken(
          ProofingAnswer.registered(there, true), Optional.empty(), Optional.of(noToken), issue);
    }
  }

  // The person is registered; a code that could not be issued can be asked for again.
  private ProofingAnswer withToken(
      ProofingAnswer registered,
      Optional<AalToken> issued,
      Optional<SdkException> why,
      Supplier<AalToken> issue) {
    Optional<AalToken> token = issued;
    Optional<SdkException> fault = why;
    while (token.isEmpty()) {
      fault.ifPresent(operator::tell);
      if (!operator.agrees(
          "The person is registered, but has no code. Ask for one?",
          "ลงทะเบียนแล้วแต่ยังไม่มีรหัส ขอรหัสหรือไม่")) {
        return registered.without(fault);
      }
      try {
        token = Optional.of(issue.get());
      } catch (SdkException again) {
        fault = Optional.of(again);
      }
    }
    return registered.with(token.get());
  }
}
