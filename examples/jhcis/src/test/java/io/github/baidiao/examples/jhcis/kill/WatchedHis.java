package io.github.baidiao.examples.jhcis.kill;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.PersonMatch;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.WriteResult;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A HIS that tells when it is written and looked at. */
record WatchedHis(His real, Moments moments) implements His {
  @Override
  public HospitalCode unit() {
    return real.unit();
  }

  @Override
  public PersonMatch person(CitizenId citizenId) {
    return real.person(citizenId);
  }

  @Override
  public List<HisVisit> visits(LocalDate day) {
    return real.visits(day);
  }

  @Override
  public List<HisVisit> visits(LocalDate day, PersonKey person) {
    return real.visits(day, person);
  }

  @Override
  public Optional<HisVisit> visit(VisitKey visit) {
    return real.visit(visit);
  }

  @Override
  public Optional<PhrVisit> record(VisitKey visit, long version) {
    return real.record(visit, version);
  }

  @Override
  public WriteResult write(VisitIdentity visit, VisitWrite values, WriteMode mode) {
    moments.reached(Moment.WRITING);
    WriteResult result = real.write(visit, values, mode);
    moments.reached(Moment.WRITTEN);
    return result;
  }

  @Override
  public Optional<Boolean> stillThere(VisitKey visit, VisitWrite values) {
    moments.reached(Moment.LOOKING);
    return real.stillThere(visit, values);
  }
}
