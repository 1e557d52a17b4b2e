package io.github.baidiao.examples.cli;

import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ReadPart;
import io.github.baidiao.card.ThaiIdCard;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        "Reads the text alone, in 4 commands; the photo takes some seconds on slow cards.",
        "อ่านเฉพาะข้อความ ไม่อ่านรูปถ่ายและส่วนอื่น (เร็วกว่า)"
      })
  private boolean textOnly;

  @Option(
      names = "--fields",
      split = ",",
      paramLabel = "FIELD",
      description = {
        "Shows these fields alone, by their names in JSON, and reads no more than they need.",
        "แสดงเฉพาะช่องเหล่านี้ และอ่านเท่าที่จำเป็น"
      })
  private @Nullable List<String> names;

  @Option(
      names = "--photo",
      paramLabel = "FILE",
      description = {
        "Writes the photo, a JPEG, to a new file that its owner alone can read.",
        "บันทึกรูปถ่าย (JPEG) ลงไฟล์ใหม่"
      })
  private @Nullable String photoFile;

  CardRead(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    Set<CardField> fields = fields();
    Set<ReadPart> parts =
        fields.stream()
            .flatMap(field -> field.part().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReadPart.class)));
    if (photoFile == null) {
      return output.show(new CardAnswer(read(parts), fields));
    }
    NewFile file = NewFile.named("--photo", photoFile);
    parts.add(ReadPart.PHOTO);
    ThaiIdCard card = read(parts);
    file.write(
        card.photo()
            .map(CardPhoto::jpeg)
            .orElseThrow(() -> CliException.of(CliErrorCode.PHOTO_MISSING)));
    return output.show(new CardAnswer(card, fields));
  }

  private ThaiIdCard read(Set<ReadPart> parts) {
    return source.read(ReadOptions.builder().addAllParts(parts), output);
  }

  private Set<CardField> fields() {
    if (textOnly && (names != null || photoFile != null)) {
      throw CliException.usage("--text-only goes with neither --fields nor --photo");
    }
    if (names == null) {
      return textOnly ? CardField.textOnly() : CardField.all();
    }
    Set<CardField> fields = EnumSet.noneOf(CardField.class);
    for (String name : names) {
      fields.add(CardField.named(name.trim()).orElseThrow(CardRead::noSuchField));
    }
    return fields;
  }

  private static CliException noSuchField() {
    return CliException.usage(
        "--fields: there are "
            + CardField.all().stream().map(CardField::key).collect(Collectors.joining(", ")));
  }
}
