package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.phr.check.PhrFinding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one visit, of a file or (with an empty name) of the outbox: a line of {@code
 * docs/schema/phr-send.schema.json}.
 */
record SendOutcome(
    String file,
    Optional<String> key,
    String outcome,
    boolean queuedBefore,
    List<PhrFinding> findings,
    Optional<String> code,
    ExitCode exitCode) {

  /** A file that is no visit, or one of another unit. */
  static SendOutcome invalid(String file, String code) {
    return new SendOutcome(
        file,
        Optional.empty(),
        "invalid",
        false,
        List.of(),
        Optional.of(code),
        ExitCode.ofId(code));
  }

  /** A visit that was not queued, since it must not be sent as it is. */
  static SendOutcome heldBack(String file, CheckAnswer check) {
    return new SendOutcome(
        file,
        Optional.empty(),
        "heldBack",
        false,
        check.findings(),
        Optional.of(MophErrorCode.VISIT_HELD_BACK.id()),
        ExitCode.NOT_TO_BE_SENT);
  }

  /** A visit that waits for whoever drains the outbox. */
  static SendOutcome queued(String file, String key, boolean before, CheckAnswer check) {
    return new SendOutcome(
        file,
        Optional.of(key),
        "queued",
        before,
        check.findings(),
        Optional.empty(),
        check.exitCode());
  }

  /** A visit as it stands in the outbox. */
  static SendOutcome of(String file, OutboxEntry entry, boolean before, CheckAnswer check) {
    return new SendOutcome(
        file,
        Optional.of(entry.key()),
        EntryWord.of(entry.state()).word(),
        before,
        check.findings(),
        entry.lastCode(),
        exitCode(entry));
  }

  private static ExitCode exitCode(OutboxEntry entry) {
    Optional<ExitCode> lastCode = entry.lastCode().map(ExitCode::ofId);
    return switch (entry.state()) {
      case SENT -> ExitCode.DONE;
      case ACCEPTED_WITH_WARNINGS -> ExitCode.WARNINGS;
      case REFUSED -> lastCode.orElse(ExitCode.REFUSED);
      case UNKNOWN_OUTCOME -> ExitCode.OUTCOME_UNKNOWN;
      case WAITING, SENDING -> ExitCode.NOT_THROUGH;
      // A newer version has arrived: nothing is to be done.
      case GIVEN_UP ->
          Objects.equals(entry.lastCode().orElse(null), OutboxErrorCode.OUTDATED.id())
              ? ExitCode.DONE
              : ExitCode.NOT_THROUGH;
    };
  }

  JsonObject json() {
    return new JsonObject()
        .with("file", Optional.of(file).filter(name -> !name.isEmpty()))
        .with("key", key)
        .with("outcome", outcome)
        .with("queuedBefore", queuedBefore)
        .with("findings", findings, CheckAnswer::brief)
        .with("code", code);
  }

  /** One line for people. */
  String line() {
    String found = findings.isEmpty() ? "" : ", " + findings.size() + " findings";
    return outcome
        + code.map(one -> " " + one).orElse("")
        + found
        + "  "
        + (file.isEmpty() ? key.orElse("") : file);
  }
}
