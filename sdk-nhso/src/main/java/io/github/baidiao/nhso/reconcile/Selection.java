package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.authen.AuthenStatus;
import io.github.baidiao.nhso.authen.AuthenStatusResult;
import io.github.baidiao.nhso.authen.ServiceHistory;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the codes on record is a visit's own. Own hospital and same day must be (confirmed by
 * 4); of these, one of the visit's claim type goes before others, then EP before PP before an
 * unknown form (confirmed by 4), then the newest.
 *
 * <p>A code whose hospital is not named is not taken: it may be another's. One without a time is,
 * since the question named the day.
 */
final class Selection {
  private Selection() {}

  static ReconcileOutcome of(Visit visit, AuthenStatusResult answer) {
    return answer.<ReconcileOutcome>match(
        found -> of(visit, found.status()),
        notFound ->
            notFound.isCertain()
                ? new ReconcileOutcome.NotFound(0)
                : new ReconcileOutcome.Failed(NhsoErrorCode.ANSWER_INVALID),
        refused -> new ReconcileOutcome.Refused(refused.serverText()));
  }

  private static ReconcileOutcome of(Visit visit, AuthenStatus status) {
    Collection<ServiceHistory> codes = distinct(status.serviceHistories());
    List<ServiceHistory> own = new ArrayList<>();
    for (ServiceHistory each : codes) {
      if (isOwn(visit, each)) {
        own.add(each);
      }
    }
    if (own.isEmpty()) {
      return new ReconcileOutcome.NotFound(codes.size());
    }
    Comparator<ServiceHistory> fit = Comparator.comparingInt(each -> fit(visit, each));
    ServiceHistory best = own.get(0);
    for (ServiceHistory each : own) {
      if (fit.thenComparing(Selection::time).compare(each, best) > 0) {
        best = each;
      }
    }
    int alike = 0;
    for (ServiceHistory each : own) {
      if (fit.compare(each, best) == 0) {
        alike++;
      }
    }
    return new ReconcileOutcome.Found(best, own, alike, status);
  }

  // The same code may stand there twice; that makes it no second candidate.
  private static Collection<ServiceHistory> distinct(List<ServiceHistory> onRecord) {
    Map<ClaimCode, ServiceHistory> codes = new LinkedHashMap<>();
    for (ServiceHistory each : onRecord) {
      codes.merge(each.claimCode(), each, (a, b) -> time(b).isAfter(time(a)) ? b : a);
    }
    return codes.values();
  }

  private static boolean isOwn(Visit visit, ServiceHistory history) {
    boolean here =
        history.hospital().map(at -> at.code().equals(visit.hospital())).orElse(Boolean.FALSE);
    boolean thatDay =
        history
            .serviceDateTime()
            .map(time -> time.toLocalDate().equals(visit.day()))
            .orElse(Boolean.TRUE);
    return here && thatDay;
  }

  private static int fit(Visit visit, ServiceHistory history) {
    boolean sameType = visit.claimType().isPresent() && visit.claimType().equals(history.service());
    ClaimCode.Kind kind = history.claimCode().kind();
    int byKind = kind == ClaimCode.Kind.EP ? 2 : kind == ClaimCode.Kind.PP ? 1 : 0;
    return (sameType ? 10 : 0) + byKind;
  }

  private static LocalDateTime time(ServiceHistory history) {
    return history.serviceDateTime().orElse(LocalDateTime.MIN);
  }
}
