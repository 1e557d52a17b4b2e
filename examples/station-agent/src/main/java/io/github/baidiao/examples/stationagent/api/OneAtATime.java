package io.github.baidiao.examples.stationagent.api;

import io.github.baidiao.examples.stationagent.server.Answer;
import io.github.baidiao.examples.stationagent.server.StationException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * One request for a code at a time for a person and claim type. A program that does not wait for
 * its answer reads the card again and asks again, or two windows do: with two readings, so that a
 * second code could be issued. Thread-safe.
 */
final class OneAtATime {
  private final Set<List<String>> running = ConcurrentHashMap.newKeySet();

  /** Returns what the work answers; refuses while the same is asked for already. */
  Answer alone(SaveRequest request, Supplier<Answer> work) {
    List<String> asked = List.of(request.pid(), request.claimType());
    if (!running.add(asked)) {
      throw StationException.refusal(
          "SAVE_RUNNING",
          "กำลังขอรหัสของผู้รับบริการรายนี้อยู่ กรุณารอสักครู่ แล้วตรวจสอบรหัสล่าสุดก่อนขอใหม่");
    }
    try {
      return work.get();
    } finally {
      running.remove(asked);
    }
  }
}
