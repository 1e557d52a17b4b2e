package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.outbox.EntryFilter;
import io.github.baidiao.core.outbox.KeyFile;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxSettings;
import java.io.PrintStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Ends one invented visit: saves it and queues it for the citizen's PHR and the closing of rights
 * at NHSO, lets the outbox send, and prints what came of it. Exit codes are {@link ExitCode}'s.
 */
public final class EndOfVisitMain {
  private final PrintStream out;
  private final PrintStream err;

  EndOfVisitMain(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) throws InterruptedException {
    PrintStream out = ThaiOutput.over(System.out);
    System.exit(new EndOfVisitMain(out, ThaiOutput.over(System.err)).run(args));
  }

  int run(String... args) throws InterruptedException {
    try {
      if (EndOptions.wantsHelp(args)) {
        out.println(EndOptions.USAGE);
        return ExitCode.DONE;
      }
      EndOptions options = EndOptions.parse(args);
      for (URI each : options.addresses()) {
        if (!options.live() && !SandboxMark.isOn(each)) {
          return failed(
              ExitCode.USAGE,
              "ปลายทางไม่ใช่ระบบจำลอง จึงไม่ส่งอะไร (ใส่ --live เมื่อใช้งานจริง): " + each,
              "This is not the sandbox, so nothing was sent (--live is for real work).");
        }
      }
      return end(options);
    } catch (EndOptions.Wrong wrong) {
      return failed(ExitCode.USAGE, wrong.thai(), wrong.english());
    } catch (SdkException fault) {
      String detail = fault.detail().map(text -> " [" + text + "]").orElse("");
      return failed(
          ExitCode.of(fault.code()),
          fault.code().id() + " " + fault.code().operatorText().thai() + detail,
          fault.code().id() + " " + fault.code().operatorText().english());
    } catch (SQLException fault) {
      // Its text may quote what was to be saved.
      return failed(
          ExitCode.UNFINISHED,
          "ฐานข้อมูลของ HIS ใช้ไม่ได้ ไม่มีอะไรถูกบันทึก: SQLState " + fault.getSQLState(),
          "The HIS's database cannot be used, and nothing was saved.");
    }
  }

  private int end(EndOptions options) throws SQLException, InterruptedException {
    Semaphore changes = new Semaphore(0);
    OutboxSettings settings =
        OutboxSettings.builder()
            .keys(KeyFile.at(options.keys()))
            .listener(event -> changes.release())
            .build();
    try (HisDatabase database = HisDatabase.open(options.database());
        Services services = new Services(options);
        Outbox outbox = Outbox.on(database.source(), settings)) {
      services.register(outbox);
      EpCodes codes = new EpCodes(database.source());
      codes.catchUp(outbox);
      outbox.start();

      FinishedVisit visit = InventedVisit.endingNow(options.visit());
      EndOfVisit desk = new EndOfVisit(database.source(), outbox, options.hospital());
      long version = desk.finish(visit);
      out.println("บันทึกและเข้าคิวแล้ว | saved and queued: " + visit.vn() + " v" + version);

      // A HIS goes on with the next patient here, and catches up once a minute.
      long end = System.nanoTime() + options.patience().toNanos();
      while (!isOver(outbox, visit)
          && changes.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        codes.catchUp(outbox);
      }
      codes.catchUp(outbox);
      return report(outbox, visit);
    }
  }

  private static List<OutboxEntry> entries(Outbox outbox, FinishedVisit visit) {
    return outbox.entries(EntryFilter.builder().reference(visit.vn()).build()).toList();
  }

  private static boolean isOver(Outbox outbox, FinishedVisit visit) {
    return entries(outbox, visit).stream().allMatch(entry -> entry.nextAt().isEmpty());
  }

  private int report(Outbox outbox, FinishedVisit visit) {
    List<OutboxEntry> entries = entries(outbox, visit);
    entries.forEach(
        entry ->
            out.printf(
                "  %-14s v%d  %s %s%n",
                entry.lane().kind(),
                entry.version(),
                StateText.of(entry.state()),
                entry.lastCode().orElse("")));
    Set<Integer> outcomes = StateText.outcomes(entries);
    return outcomes.stream().max(Integer::compare).orElse(ExitCode.DONE);
  }

  private int failed(int exitCode, String thai, String english) {
    err.println(thai);
    err.println(english);
    return exitCode;
  }
}
