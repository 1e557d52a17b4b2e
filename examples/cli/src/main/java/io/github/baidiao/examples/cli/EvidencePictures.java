package io.github.baidiao.examples.cli;

import io.github.baidiao.moph.evidence.EvidencePicture;
import io.github.baidiao.moph.evidence.ProofingEvidence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures of an evidence, on their way into new files of a folder. */
final class EvidencePictures {
  private record Picture(String name, NewFile file, EvidencePicture kept) {
    void write() {
      kept.file().ifPresent(file::write);
    }
  }

  private final List<Picture> pictures = new ArrayList<>();

  private EvidencePictures() {}

  /** Finds names for them, none of which is there already; nothing is written yet. */
  static EvidencePictures of(ProofingEvidence evidence, Path folder) {
    EvidencePictures all = new EvidencePictures();
    all.add("chip-photo", evidence.chipPhoto(), folder);
    all.add("live-frame", evidence.liveFrame(), folder);
    if (all.pictures.isEmpty()) {
      throw CliException.of(CliErrorCode.EVIDENCE_WITHOUT_PICTURES);
    }
    return all;
  }

  private void add(String stem, Optional<EvidencePicture> picture, Path folder) {
    picture.ifPresent(
        kept ->
            kept.file()
                .map(EvidencePictures::ending)
                .ifPresent(
                    ending -> {
                      NewFile file =
                          NewFile.named("--photos", folder.resolve(stem + ending).toString());
                      pictures.add(new Picture(stem + ending, file, kept));
                    }));
  }

  private static String ending(byte[] picture) {
    int first = picture[0] & 0xff;
    return first == 0xff ? ".jpg" : first == 0x89 ? ".png" : ".bin";
  }

  void write() {
    pictures.forEach(Picture::write);
  }

  List<String> names() {
    return pictures.stream().map(Picture::name).toList();
  }
}
