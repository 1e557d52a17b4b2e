package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.phr.reconcile.VisitQueue;
import io.github.baidiao.moph.phr.reconcile.VisitSource;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The visits of the HIS as files tell them: which there are by a list, what is in them by a folder
 * with the newest version of each. Read once; safe for threads since nothing changes afterwards.
 */
final class FolderVisits implements VisitSource {
  /** For visits that are told alone: no file is there, so that nothing is ever queued. */
  static final VisitQueue NOTHING_TO_QUEUE = visit -> VisitQueue.Outcome.FOR_A_PERSON;

  private record Newest(Path file, long version) {}

  private final VisitNumbers numbers;
  private final Map<String, Newest> files;

  private FolderVisits(VisitNumbers numbers, Map<String, Newest> files) {
    this.numbers = numbers;
    this.files = files;
  }

  /**
   * Reads the folder.
   *
   * @param list which visits there are; if absent those of the folder
   */
  static FolderVisits of(Optional<VisitNumbers> list, Optional<String> folder, HospitalCode unit) {
    VisitNumbers numbers = list.orElseGet(VisitNumbers::new);
    Map<String, Newest> files = new HashMap<>();
    folder.ifPresent(
        name -> {
          for (Path file : PhrVisitFile.in(TokenFile.path(name, "--folder"))) {
            PhrVisit visit = PhrVisitFile.read(file);
            if (visit.hospital().code().equals(unit)) {
              files.merge(
                  visit.encounter().visitNumber(),
                  new Newest(file, visit.encounter().version()),
                  (one, other) -> one.version() >= other.version() ? one : other);
              if (list.isEmpty()) {
                visit
                    .encounter()
                    .start()
                    .ifPresent(
                        start -> numbers.add(start.toLocalDate(), visit.encounter().visitNumber()));
              }
            }
          }
        });
    return new FolderVisits(numbers, files);
  }

  @Override
  public Collection<String> visitNumbersOf(LocalDate day) {
    return numbers.of(day);
  }

  @Override
  public Optional<PhrVisit> load(String visitNumber) {
    return Optional.ofNullable(files.get(visitNumber))
        .map(newest -> PhrVisitFile.read(newest.file()));
  }

  @Override
  public boolean has(String visitNumber) {
    return numbers.has(visitNumber) || files.containsKey(visitNumber);
  }
}
