package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files that are to be sent, the oldest visit first; of each only what orders it is kept, so
 * that a folder may be large.
 */
final class SendList {
  private static final Comparator<Visit> OLDEST_FIRST =
      Comparator.comparing((Visit visit) -> visit.start().orElse(LocalDateTime.MAX))
          .thenComparing(Visit::version)
          .thenComparing(Visit::name);

  /** One file; its name is told, without the folder. */
  record Visit(
      String name, Path path, Optional<LocalDateTime> start, long version, HospitalCode unit) {}

  private final List<Visit> visits;
  private final List<SendOutcome> invalid;

  private SendList(List<Visit> visits, List<SendOutcome> invalid) {
    this.visits = visits;
    this.invalid = invalid;
  }

  static SendList empty() {
    return new SendList(new ArrayList<>(), List.of());
  }

  /** Reads a visit, or a folder of them: files in it that are none do not keep the others back. */
  static SendList of(String name) {
    Path path = TokenFile.path(name, "VISIT");
    List<Visit> visits = new ArrayList<>();
    if (!Files.isDirectory(path)) {
      visits.add(visit(path));
      return new SendList(visits, List.of());
    }
    List<SendOutcome> invalid = new ArrayList<>();
    for (Path file : PhrVisitFile.in(path)) {
      try {
        visits.add(visit(file));
      } catch (SdkException none) {
        invalid.add(SendOutcome.invalid(name(file), none.code().id()));
      }
    }
    visits.sort(OLDEST_FIRST);
    return new SendList(visits, invalid);
  }

  private static Visit visit(Path file) {
    PhrVisit visit = PhrVisitFile.read(file);
    return new Visit(
        name(file),
        file,
        visit.encounter().start(),
        visit.encounter().version(),
        visit.hospital().code());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  List<Visit> visits() {
    return visits;
  }

  /** Files that are no visits. */
  List<SendOutcome> invalid() {
    return invalid;
  }

  /** Takes out visits of other units, and returns them with the files that are none. */
  List<SendOutcome> refuseOtherThan(HospitalCode unit) {
    List<SendOutcome> refused = new ArrayList<>(invalid);
    visits.removeIf(
        visit -> {
          boolean other = !visit.unit().equals(unit);
          if (other) {
            refused.add(SendOutcome.invalid(visit.name(), MophErrorCode.VISIT_JSON_INVALID.id()));
          }
          return other;
        });
    return refused;
  }
}
