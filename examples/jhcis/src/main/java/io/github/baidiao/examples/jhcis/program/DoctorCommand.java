package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.examples.jhcis.JhcisConnections;
import io.github.baidiao.examples.jhcis.doctor.Doctor;
import io.github.baidiao.examples.jhcis.doctor.DoctorReport;
import io.github.baidiao.examples.jhcis.doctor.Safety;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code jhcis doctor}: what this JHCIS database is, and what is safe on it. */
@Command(
    description = {
      "Examines the JHCIS database, read-only; its output holds nothing personal.",
      "ตรวจฐานข้อมูล JHCIS โดยไม่แก้ไข ผลไม่มีข้อมูลบุคคล"
    })
final class DoctorCommand extends SiteCommand {
  DoctorCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Report report) {
    SiteSettings settings = options().read(terminal());
    try (JhcisConnections connections = JhcisConnections.open(settings.jhcis())) {
      DoctorReport found = Doctor.examine(connections, settings.unit());
      if (report.json()) {
        terminal().out().println(found.json());
      } else {
        report.line(found.text(Locale.forLanguageTag("th")));
        report.line(found.text(Locale.ENGLISH));
      }
      return found.safety().containsValue(Safety.NOT_SAFE) ? ExitCode.NOT_SAFE : ExitCode.DONE;
    }
  }
}
