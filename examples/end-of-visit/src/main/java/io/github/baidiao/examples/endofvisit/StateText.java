package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.core.outbox.OutboxEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the states of the queue mean to the officer, and to who started the program. */
final class StateText {
  private StateText() {}

  static String of(EntryState state) {
    return switch (state) {
      case WAITING -> "รอส่ง | waiting";
      case SENDING -> "กำลังส่ง | sending";
      case SENT -> "ถึงแล้ว | arrived";
      case ACCEPTED_WITH_WARNINGS -> "ถึงแล้ว มีข้อควรแก้ | arrived, with warnings";
      case REFUSED -> "ถูกปฏิเสธ | refused";
      case UNKNOWN_OUTCOME -> "ไม่ทราบผล ต้องตรวจสอบ | outcome unknown";
      case GIVEN_UP -> "เลิกส่ง | given up";
    };
  }

  static Set<Integer> outcomes(List<OutboxEntry> entries) {
    return entries.stream().map(entry -> outcome(entry.state())).collect(Collectors.toSet());
  }

  private static int outcome(EntryState state) {
    return switch (state) {
      case SENT, ACCEPTED_WITH_WARNINGS -> ExitCode.DONE;
      case REFUSED -> ExitCode.REFUSED;
      case UNKNOWN_OUTCOME -> ExitCode.UNKNOWN;
      case WAITING, SENDING, GIVEN_UP -> ExitCode.UNFINISHED;
    };
  }
}
