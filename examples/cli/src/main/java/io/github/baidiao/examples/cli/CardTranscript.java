package io.github.baidiao.examples.cli;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ReadPart;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.scrub.TranscriptScrubber;
import io.github.baidiao.card.transport.Transcript;
import io.github.baidiao.card.transport.TranscriptRecorder;
import io.github.baidiao.card.transport.TranscriptReplay;
import io.github.baidiao.core.error.SdkException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code baidiao card transcript}. There is no option to keep the person in: who needs that writes
 * a program, with the person's consent.
 */
@Command(
    name = "transcript",
    description = {
      "Writes down how the card in a reader is read, for support, without the person: letters,"
          + " digits, dates and photo are replaced by invented ones.",
      "บันทึกการอ่านบัตรเพื่อส่งให้ผู้ดูแลระบบ โดยแทนที่ข้อมูลส่วนบุคคลและรูปถ่ายทั้งหมด"
    })
final class CardTranscript implements Callable<Integer> {
  private static final String FIRST_LINE =
      "# Written by baidiao card transcript: letters, digits, dates and photo are invented.\n";

  private final Output output;

  @Mixin private final CardSource source = new CardSource();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = {"New file that the transcript is written to.", "ไฟล์ใหม่ที่จะบันทึก"})
  private String out = "";

  @Option(
      names = "--scrub",
      paramLabel = "FILE",
      description = {
        "Takes a transcript that a program recorded, not a card, and writes it without the person.",
        "ใช้ไฟล์ที่โปรแกรมบันทึกไว้แทนการอ่านบัตร แล้วลบข้อมูลส่วนบุคคล"
      })
  private @Nullable String recordedFile;

  @Option(
      names = "--photo",
      description = {"Reads the photo too.", "อ่านรูปถ่ายด้วย"})
  private boolean photo;

  @Option(
      names = "--all",
      description = {
        "Reads the photo and all other parts of the card too.",
        "อ่านรูปถ่ายและทุกส่วนของบัตร"
      })
  private boolean all;

  CardTranscript(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    if (recordedFile != null && (photo || all || source.isGiven())) {
      throw CliException.usage(
          "--scrub reads no card: it goes without --photo, --all, --reader, --simulated, --trace");
    }
    NewFile file = NewFile.named("--out", out);
    if (recordedFile != null) {
      Transcript scrubbed = TranscriptScrubber.scrub(load(recordedFile));
      return output.show(
          new TranscriptAnswer(scrubbed, write(scrubbed, file), Optional.<Boolean>empty()));
    }
    Transcript scrubbed = TranscriptScrubber.scrub(record(file));
    int bytes = write(scrubbed, file);
    return output.show(new TranscriptAnswer(scrubbed, bytes, Optional.of(plays(scrubbed))));
  }

  private static int write(Transcript scrubbed, NewFile file) {
    byte[] text = (FIRST_LINE + scrubbed.toText()).getBytes(StandardCharsets.UTF_8);
    file.write(text);
    return text.length;
  }

  /** What support wants to see most is a card that cannot be read: then it is written as well. */
  private Transcript record(NewFile file) {
    List<Transcript> recorded = new CopyOnWriteArrayList<>();
    try {
      source.read(options(), output, readers -> TranscriptRecorder.over(readers, recorded::add));
    } catch (SdkException failed) {
      if (!recorded.isEmpty()) {
        write(TranscriptScrubber.scrub(recorded.get(0)), file);
      }
      throw failed;
    }
    return recorded.get(0);
  }

  private static Transcript load(String file) {
    try {
      return Transcript.load(Path.of(file));
    } catch (InvalidPathException notAPath) {
      throw CliException.usage("--scrub: not a file name");
    }
  }

  /** Whether the same read gives a card from what was written. */
  private boolean plays(Transcript scrubbed) {
    try {
      ThaiIdCards.over(TranscriptReplay.inReader("transcript", scrubbed)).read(options().build());
      return true;
    } catch (SdkException incomplete) {
      return false;
    }
  }

  private ReadOptions.Builder options() {
    Set<ReadPart> parts = all ? EnumSet.allOf(ReadPart.class) : EnumSet.noneOf(ReadPart.class);
    if (photo) {
      parts.add(ReadPart.PHOTO);
    }
    return ReadOptions.builder().addAllParts(parts);
  }
}
