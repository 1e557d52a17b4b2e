package io.github.baidiao.examples.jhcis.record;

import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.visit.Appointment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Appointments. JHCIS hangs them on diagnoses, so that one may stand there several times; their
 * time is a text, often a range, and sometimes words.
 */
final class AppointmentsOfRows {
  // 8:30, 08.30, 0830, also with words around them.
  private static final Pattern TIME =
      Pattern.compile("(?<![0-9])([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9])|([0-5][0-9]))(?![0-9])");

  private AppointmentsOfRows() {}

  static List<Appointment> appointments(List<Row> rows) {
    Set<Appointment> different = new LinkedHashSet<>();
    rows.forEach(
        row -> row.date("appodate").map(day -> appointment(day, row)).ifPresent(different::add));
    return new ArrayList<>(different);
  }

  // Without a time that can be read the day remains, and the words go along for a person.
  private static Appointment appointment(LocalDate day, Row row) {
    Optional<String> typed = row.text("appotime");
    List<LocalTime> times = typed.map(AppointmentsOfRows::times).orElseGet(ArrayList::new);
    LocalTime start = times.isEmpty() ? LocalTime.MIDNIGHT : times.get(0);
    return Appointment.builder()
        .start(day.atTime(start))
        .end(
            Optional.of(times)
                .filter(known -> known.size() > 1 && known.get(1).isAfter(start))
                .map(known -> day.atTime(known.get(1))))
        .serviceType(row.text("appotype").flatMap(AppointmentsOfRows::type).map(Coded::ofText))
        .reason(row.text("comment"))
        .note(times.isEmpty() ? typed : Optional.empty())
        .build();
  }

  private static List<LocalTime> times(String text) {
    List<LocalTime> times = new ArrayList<>();
    Matcher time = TIME.matcher(text);
    while (time.find()) {
      String minutes = time.group(2) == null ? time.group(3) : time.group(2);
      times.add(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(minutes)));
    }
    return times;
  }

  // Confirmed by 4.
  private static Optional<String> type(String code) {
    switch (code) {
      case "1":
        return Optional.of("รับยา");
      case "2":
        return Optional.of("ติดตามอาการ");
      case "3":
        return Optional.of("ทำแผล");
      case "4":
        return Optional.of("เจาะเลือด");
      case "5":
        return Optional.of("ตรวจน้ำตาล (DTX)");
      case "6":
        return Optional.of("วัดความดัน");
      case "7":
        return Optional.of("แพทย์แผนไทย");
      case "9":
        return Optional.of("ทันตกรรม");
      default:
        return Optional.empty();
    }
  }
}
