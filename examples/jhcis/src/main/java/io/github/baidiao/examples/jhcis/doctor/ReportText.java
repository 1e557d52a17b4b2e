package io.github.baidiao.examples.jhcis.doctor;

import java.util.Locale;
import java.util.Map;

/** The report as lines for a screen or a support request. */
final class ReportText {
  private ReportText() {}

  static String of(DoctorReport report, Locale locale) {
    Wording words = Wording.in(locale);
    StringBuilder text = new StringBuilder(words.of("title")).append("\n\n");
    text.append(words.of("abilities")).append('\n');
    for (Map.Entry<Ability, Safety> each : report.safety().entrySet()) {
      text.append(
          String.format(
              "  [%s] %s\n",
              words.of("safety." + each.getValue()), words.of("ability." + each.getKey())));
    }
    text.append('\n').append(words.of("found")).append('\n');
    for (Complaint complaint : report.complaints()) {
      text.append("  ").append(complaint.ailment());
      if (!complaint.detail().isEmpty()) {
        text.append(" (").append(complaint.detail()).append(')');
      }
      text.append("\n    ").append(words.of(complaint.ailment().name())).append('\n');
    }
    if (report.complaints().isEmpty()) {
      text.append("  ").append(words.of("nothing")).append('\n');
    }
    text.append('\n').append(words.of("facts")).append('\n');
    report
        .facts()
        .forEach(
            (name, value) ->
                text.append("  ")
                    .append(words.ofFact(name))
                    .append(": ")
                    .append(value)
                    .append('\n'));
    return text.append('\n').append(words.of("personal")).append('\n').toString();
  }
}
