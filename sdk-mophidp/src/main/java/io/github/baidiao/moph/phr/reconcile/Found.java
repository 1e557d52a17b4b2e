package io.github.baidiao.moph.phr.reconcile;

import java.util.ArrayList;
import java.util.List;

/** What became of the missing visits of a day. */
final class Found {
  private final List<String> heldBack = new ArrayList<>();
  private final List<String> forAPerson = new ArrayList<>();
  private final List<String> notLoaded = new ArrayList<>();
  private int queued;
  private int waiting;

  void notLoaded(String number) {
    notLoaded.add(number);
  }

  void queued(String number, VisitQueue.Outcome outcome) {
    switch (outcome) {
      case QUEUED:
        queued++;
        break;
      case WAITING:
        waiting++;
        break;
      case HELD_BACK:
        heldBack.add(number);
        break;
      case FOR_A_PERSON:
      default:
        forAPerson.add(number);
        break;
    }
  }

  PhrDay.Builder in(PhrDay.Builder day) {
    day.queued(queued).waiting(waiting);
    day.addAllHeldBack(heldBack).addAllForAPerson(forAPerson).addAllNotLoaded(notLoaded);
    return day;
  }
}
