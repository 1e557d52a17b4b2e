package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.outbox.EntryFilter;
import io.github.baidiao.core.outbox.Lane;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which entries of the outbox are meant, by what is known of them in clear. */
final class EntryOptions {
  private static final Pattern LANE = Pattern.compile("([a-z][a-z0-9-]{0,23}):([0-9]{5})");

  @Option(
      names = "--state",
      paramLabel = "STATE",
      split = ",",
      description = {
        "Entries in this state: waiting, sending, sent, acceptedWithWarnings, refused,"
            + " unknownOutcome, givenUp; several with commas.",
        "เฉพาะรายการที่อยู่ในสถานะนี้ (คั่นด้วยจุลภาคได้)"
      })
  private List<String> states = new ArrayList<>();

  @Option(
      names = "--lane",
      paramLabel = "KIND:NNNNN",
      description = {
        "Entries of this kind and unit, phr:99999 for instance.",
        "เฉพาะชนิดและหน่วยบริการนี้ เช่น phr:99999"
      })
  private @Nullable String lane;

  @Option(
      names = "--reference",
      paramLabel = "NUMBER",
      description = {
        "Entries of this number, a visit's for instance.",
        "เฉพาะเลขอ้างอิงนี้ เช่น เลขที่การรับบริการ"
      })
  private @Nullable String reference;

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description = {
        "Entries whose last code is this one, MOPH-903 for instance.",
        "เฉพาะรายการที่มีรหัสล่าสุดนี้ เช่น MOPH-903"
      })
  private @Nullable String code;

  /** Whether any of them was given. */
  boolean given() {
    return !states.isEmpty() || lane != null || reference != null || code != null;
  }

  Stream<OutboxEntry> of(Outbox outbox) {
    Stream<OutboxEntry> entries = outbox.entries(filter());
    return code == null
        ? entries
        : entries.filter(entry -> Objects.equals(entry.lastCode().orElse(null), code));
  }

  private EntryFilter filter() {
    EntryFilter.Builder filter = EntryFilter.builder();
    for (String word : states) {
      filter.addStates(
          EntryWord.named(word)
              .orElseThrow(
                  () -> CliException.usage("--state: " + String.join(", ", EntryWord.words())))
              .state());
    }
    if (lane != null) {
      Matcher parts = LANE.matcher(lane);
      if (!parts.matches()) {
        throw CliException.usage("--lane: as phr:99999");
      }
      filter.lane(Lane.of(parts.group(1), HospitalCode.of(parts.group(2))));
    }
    if (reference != null) {
      filter.reference(reference);
    }
    return filter.build();
  }
}
