package io.github.baidiao.card;

import io.github.baidiao.card.applet.AdmApplet;
import io.github.baidiao.card.applet.CardManager;
import io.github.baidiao.card.applet.MoiApplet;
import io.github.baidiao.card.applet.NhsoApplet;
import io.github.baidiao.card.applet.ReadMeter;
import java.util.Set;

/** Counts the bytes of one read for whoever watches it. */
final class ReadBytes implements ReadMeter {
  private final ReadProgress progress;
  private int done;
  private int known;
  private boolean told;

  ReadBytes(ReadOptions options) {
    this.progress = options.progress();
    this.known = planned(options.parts());
  }

  private static int planned(Set<ReadPart> parts) {
    return MoiApplet.TEXT_BYTES
        + (parts.contains(ReadPart.PHOTO) ? MoiApplet.PHOTO_BYTES : 0)
        + (parts.contains(ReadPart.NHSO) ? NhsoApplet.BYTES : 0)
        + (parts.contains(ReadPart.ADM) ? AdmApplet.BYTES : 0)
        + (parts.contains(ReadPart.CHIP) ? CardManager.BYTES : 0)
        + (parts.isEmpty() ? 0 : MoiApplet.PROOF_BYTES);
  }

  @Override
  public void read(int bytes) {
    done += bytes;
    told = done == known;
    progress.bytesRead(done, known);
  }

  @Override
  public void plan(int bytes) {
    known += bytes;
    told = false;
  }

  /** Told once more when the last thing that happened was that something need not be read. */
  void finish() {
    if (!told) {
      known = done;
      progress.bytesRead(done, known);
    }
  }
}
