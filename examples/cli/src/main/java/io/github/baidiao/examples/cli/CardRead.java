package io.github.baidiao.examples.cli;

import io.github.baidiao.card.ReadOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baidiao card read}. */
@Command(
    name = "read",
    description = {
      "Reads the Thai ID card that is in a reader and shows what is on it.",
      "อ่านบัตรประชาชนในเครื่องอ่านบัตรและแสดงข้อมูล"
    })
final class CardRead implements Callable<Integer> {
  private final Output output;

  @Mixin private final CardSource source = new CardSource();

  @Option(
      names = {"--text-only", "--no-photo"},
      description = {
        "Leaves the photo out, which takes some seconds on slow cards.",
        "ไม่อ่านรูปถ่าย (เร็วกว่า)"
      })
  private boolean textOnly;

  CardRead(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    return output.show(new CardAnswer(source.read(ReadOptions.builder().photo(!textOnly), output)));
  }
}
