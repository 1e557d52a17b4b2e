package io.github.baidiao.examples.jhcis;

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

/**
 * One unit's JHCIS, through its database. Thread-safe; has no state of its own, and leaves the
 * connections to whoever opened them. A visit without a day or a person's number, or of a person
 * whose unit is not five digits, is nobody's visit: it is not there.
 */
public final class JhcisDatabase implements His {
  private final HospitalCode unit;
  private final PersonReading persons;
  private final VisitReading visits;
  private final RecordReading records;
  private final VisitWriting writing;

  private JhcisDatabase(JhcisConnections connections, HospitalCode unit, FundRule funds) {
    this.unit = unit;
    this.persons = new PersonReading(connections, unit);
    this.visits = new VisitReading(connections, unit, funds);
    this.records = new RecordReading(connections, unit, funds);
    this.writing = new VisitWriting(connections, unit);
  }

  /**
   * Returns the unit's JHCIS. Nothing is asked yet.
   *
   * @param unit as {@link JhcisUnits#choose} tells it
   */
  public static JhcisDatabase of(JhcisConnections connections, HospitalCode unit, FundRule funds) {
    return new JhcisDatabase(connections, unit, funds);
  }

  @Override
  public HospitalCode unit() {
    return unit;
  }

  @Override
  public PersonMatch person(CitizenId citizenId) {
    return persons.find(citizenId);
  }

  @Override
  public List<HisVisit> visits(LocalDate day) {
    return visits.ofDay(day);
  }

  @Override
  public List<HisVisit> visits(LocalDate day, PersonKey person) {
    return visits.ofPerson(day, person);
  }

  @Override
  public Optional<HisVisit> visit(VisitKey visit) {
    return visits.one(visit);
  }

  @Override
  public Optional<PhrVisit> record(VisitKey visit, long version) {
    return records.record(visit, version);
  }

  @Override
  public WriteResult write(VisitIdentity visit, VisitWrite values, WriteMode mode) {
    return writing.write(visit, values, mode);
  }

  @Override
  public Optional<Boolean> stillThere(VisitKey visit, VisitWrite values) {
    return writing.stillThere(visit, values);
  }

  @Override
  public String toString() {
    return "JhcisDatabase[" + unit.value() + "]";
  }
}
