package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.EntryState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The states of entries, as they are called in JSON and on the command line, and for people. */
enum EntryWord {
  WAITING(EntryState.WAITING, "waiting", "waiting / รอส่ง"),
  SENDING(EntryState.SENDING, "sending", "being sent / กำลังส่ง"),
  SENT(EntryState.SENT, "sent", "sent / ส่งแล้ว"),
  WARNED(
      EntryState.ACCEPTED_WITH_WARNINGS,
      "acceptedWithWarnings",
      "sent, with warnings / ส่งแล้ว มีคำเตือน"),
  REFUSED(EntryState.REFUSED, "refused", "refused / ถูกปฏิเสธ"),
  UNKNOWN(EntryState.UNKNOWN_OUTCOME, "unknownOutcome", "may have arrived / ไม่ทราบผล"),
  GIVEN_UP(EntryState.GIVEN_UP, "givenUp", "given up / เลิกส่ง");

  private final EntryState state;
  private final String word;
  private final String text;

  EntryWord(EntryState state, String word, String text) {
    this.state = state;
    this.word = word;
    this.text = text;
  }

  EntryState state() {
    return state;
  }

  String word() {
    return word;
  }

  /** For people. */
  String text() {
    return text;
  }

  static EntryWord of(EntryState state) {
    return Arrays.stream(values())
        .filter(one -> one.state == state)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a new state"));
  }

  static Optional<EntryWord> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /** Every word, for helps and complaints. */
  static List<String> words() {
    return Arrays.stream(values()).map(EntryWord::word).toList();
  }
}
