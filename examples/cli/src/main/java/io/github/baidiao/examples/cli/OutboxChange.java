package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person decides about one entry of the outbox; shows how it stands afterwards. */
abstract class OutboxChange implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final OutboxOptions options = new OutboxOptions();

  @Parameters(
      index = "0",
      paramLabel = "ENTRY",
      description = {"Id or key of the entry, as list shows it.", "รหัสหรือชื่อของรายการ"})
  private String name = "";

  private OutboxChange(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public final Integer call() {
    try (Outbox outbox = options.openExisting(shell)) {
      OutboxEntry entry = EntryName.find(outbox, name);
      return output.show(EntryAnswer.of(change(outbox, entry.id(), shell, output)));
    }
  }

  abstract OutboxEntry change(Outbox outbox, String id, Shell shell, Output output);

  private static byte[] content(String file, String what) {
    try {
      return Files.readAllBytes(TokenFile.path(file, what));
    } catch (IOException unreadable) {
      throw CliException.usage(what + ": " + unreadable.getClass().getSimpleName());
    }
  }

  /** {@code baidiao outbox correct}. */
  @Command(
      name = "correct",
      description = {
        "Replaces what an entry sends by the content of a file, and lets it be sent again: one that"
            + " waits, was refused or was given up.",
        "แก้ไขข้อมูลที่จะส่งของรายการที่รอ ถูกปฏิเสธ หรือเลิกส่ง แล้วให้ส่งอีกครั้ง"
      })
  static final class Correct extends OutboxChange {
    @Parameters(
        index = "1",
        paramLabel = "FILE",
        description = {
          "The whole payload as it should be, as show --payload shows it; of lane phr the JSON of a"
              + " visit.",
          "ไฟล์ข้อมูลทั้งหมดที่ถูกต้อง"
        })
    private String file = "";

    Correct(Shell shell, Output output) {
      super(shell, output);
    }

    @Override
    OutboxEntry change(Outbox outbox, String id, Shell shell, Output output) {
      return outbox.correct(id, content(file, "FILE"));
    }
  }

  /** {@code baidiao outbox give-up}. */
  @Command(
      name = "give-up",
      description = {
        "Gives up an entry that waits or may have arrived: it is not sent any more.",
        "เลิกส่งรายการที่รออยู่หรือไม่ทราบผล"
      })
  static final class GiveUp extends OutboxChange {
    GiveUp(Shell shell, Output output) {
      super(shell, output);
    }

    @Override
    OutboxEntry change(Outbox outbox, String id, Shell shell, Output output) {
      return outbox.giveUp(id);
    }
  }

  /** {@code baidiao outbox say-arrived}. */
  @Command(
      name = "say-arrived",
      description = {
        "Says that an entry of unknown outcome has arrived, as somebody saw at the receiver.",
        "ระบุว่ารายการที่ไม่ทราบผลถึงปลายทางแล้ว ตามที่ตรวจสอบกับหน่วยงาน"
      })
  static final class SayArrived extends OutboxChange {
    @Option(
        names = "--answer",
        paramLabel = "FILE",
        description = {
          "What the receiver gave for it, a claim code for instance; kept encrypted.",
          "ไฟล์คำตอบของหน่วยงาน เช่น รหัสยืนยัน (เก็บแบบเข้ารหัส)"
        })
    private @Nullable String answer;

    SayArrived(Shell shell, Output output) {
      super(shell, output);
    }

    @Override
    OutboxEntry change(Outbox outbox, String id, Shell shell, Output output) {
      return outbox.sayArrived(
          id, Optional.ofNullable(answer).map(file -> content(file, "--answer")));
    }
  }

  /** {@code baidiao outbox send-again}. */
  @Command(
      name = "send-again",
      description = {
        "Says that an entry of unknown outcome has not arrived, as somebody saw at the receiver, and"
            + " lets it be sent without another look: if that was wrong, it arrives twice.",
        "ระบุว่ารายการที่ไม่ทราบผลยังไม่ถึงปลายทาง และให้ส่งอีกครั้ง หากระบุผิดจะเป็นการส่งซ้ำ"
      })
  static final class SendAgain extends OutboxChange {
    @Mixin private final Confirmation confirmation = new Confirmation();

    SendAgain(Shell shell, Output output) {
      super(shell, output);
    }

    @Override
    OutboxEntry change(Outbox outbox, String id, Shell shell, Output output) {
      confirmation.require(
          "It was looked up at the receiver, and it is not there",
          "ตรวจสอบกับหน่วยงานแล้ว และไม่พบรายการนี้",
          shell,
          output);
      return outbox.sayNotArrivedAndSendAgain(id);
    }
  }
}
