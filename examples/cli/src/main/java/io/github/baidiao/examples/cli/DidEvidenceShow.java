package io.github.baidiao.examples.cli;

import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.evidence.CertifiedKey;
import io.github.baidiao.moph.evidence.EvidenceCertificates;
import io.github.baidiao.moph.evidence.EvidenceOpener;
import io.github.baidiao.moph.evidence.EvidenceOpening;
import io.github.baidiao.moph.evidence.SealedBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baidiao did evidence show}. */
@Command(
    name = "show",
    description = {
      "Opens sealed evidence of a proofing, verifies who signed it, and shows what was checked. Exit"
          + " code 40: it is not to be relied on. 41: it is for another key.",
      "เปิดหลักฐานการพิสูจน์ตัวตนที่ปิดผนึกไว้ ตรวจลายมือชื่อ และแสดงผลการตรวจสอบ"
    })
final class DidEvidenceShow implements Callable<Integer> {
  private static final String PASSWORD = "BAIDIAO_EVIDENCE_PASSWORD";

  private final Shell shell;
  private final Output output;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = {"The sealed evidence.", "ไฟล์หลักฐานที่ปิดผนึก"})
  private String file = "";

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = {
        "The hospital's key with its certificate, PKCS #12.",
        "กุญแจของหน่วยบริการ (PKCS #12)"
      })
  private String key = "";

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = {
        "A file whose first line is the password of the key; else from " + PASSWORD + ".",
        "ไฟล์ที่บรรทัดแรกเป็นรหัสผ่านของกุญแจ"
      })
  private @Nullable String passwordFile;

  @Option(
      names = "--signer",
      required = true,
      paramLabel = "FILE",
      description = {
        "The certificates of the stations that are trusted, PEM.",
        "ใบรับรองของเครื่องที่เชื่อถือ (PEM)"
      })
  private String signer = "";

  @Option(
      names = "--photos",
      paramLabel = "FOLDER",
      description = {
        "Writes the pictures in it to new files in this folder, which their owner alone can read.",
        "บันทึกรูปภาพในหลักฐานลงไฟล์ใหม่ในโฟลเดอร์นี้"
      })
  private @Nullable String photos;

  DidEvidenceShow(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    SealedBytes sealed = sealed();
    CertifiedKey hospital = CertifiedKey.pkcs12(path(key, "--key"), password().secret());
    EvidenceOpening.Opened opened =
        EvidenceOpener.of(hospital, EvidenceCertificates.pem(path(signer, "--signer")))
            .open(sealed)
            .orThrow();
    Optional<EvidencePictures> pictures =
        Optional.ofNullable(photos)
            .map(folder -> EvidencePictures.of(opened.evidence(), path(folder, "--photos")));
    pictures.ifPresent(EvidencePictures::write);
    return output.show(new EvidenceAnswer(opened, pictures));
  }

  private SecretSource password() {
    if (passwordFile == null && shell.variable(PASSWORD).isEmpty()) {
      throw CliException.of(CliErrorCode.KEY_PASSWORD_MISSING);
    }
    return TokenFile.source(passwordFile, "--password-file", shell, PASSWORD);
  }

  private SealedBytes sealed() {
    try (InputStream in = Files.newInputStream(path(file, "FILE"))) {
      byte[] bytes = in.readNBytes(EvidenceOpener.MAX_BYTES + 1);
      if (bytes.length <= EvidenceOpener.MAX_BYTES) {
        return SealedBytes.of(bytes);
      }
    } catch (IOException e) {
      // Its message is the path, which may be named after the person.
    }
    throw CliException.of(CliErrorCode.EVIDENCE_UNREADABLE);
  }

  private static Path path(String name, String option) {
    try {
      return Path.of(name);
    } catch (InvalidPathException noName) {
      throw CliException.usage(option + ": not a file name");
    }
  }
}
