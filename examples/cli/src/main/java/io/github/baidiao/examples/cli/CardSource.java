package io.github.baidiao.examples.cli;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.transport.CardReaders;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the card comes from: a reader of this PC, or the simulator in this process. */
final class CardSource {
  @Option(
      names = "--reader",
      paramLabel = "NAME",
      description = {
        "Exact name of the reader; without it, the reader that has a card in it.",
        "ชื่อเครื่องอ่านบัตร ถ้าไม่ระบุ ใช้เครื่องที่มีบัตรเสียบอยู่"
      })
  private @Nullable String reader;

  @Mixin private final ReaderSource source = new ReaderSource();

  @Option(
      names = "--trace",
      description = {
        "Writes each command and its status word to standard error, never the data.",
        "แสดงคำสั่งที่ส่งถึงบัตรและรหัสตอบกลับ โดยไม่แสดงข้อมูล"
      })
  private boolean trace;

  boolean isSimulated() {
    return source.isSimulated();
  }

  /** Whether anything was said about the card at all. */
  boolean isGiven() {
    return isSimulated() || reader != null || trace;
  }

  ThaiIdCard read(ReadOptions.Builder options, Output output) {
    return read(options, output, readers -> readers);
  }

  /** Reads, and lets somebody watch the connections. */
  ThaiIdCard read(ReadOptions.Builder options, Output output, UnaryOperator<CardReaders> watcher) {
    CardReaders readers = source.readers();
    CardReaders traced = trace ? new TracedReaders(readers, output.errText()) : readers;
    return ThaiIdCards.over(watcher.apply(traced))
        .read(options.reader(Optional.ofNullable(reader)).build());
  }
}
