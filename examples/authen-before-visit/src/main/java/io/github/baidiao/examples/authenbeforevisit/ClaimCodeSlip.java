package io.github.baidiao.examples.authenbeforevisit;

import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.agent.AgentPatient;
import io.github.baidiao.nhso.agent.AuthenCode;
import io.github.baidiao.nhso.agent.AuthenRequest;
import java.awt.AWTError;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The slip a patient takes along, as text and as a picture; the patient's number is masked. */
record ClaimCodeSlip(List<String> lines) {
  private static final int WIDTH = 640;
  private static final int LINE_HEIGHT = 36;
  private static final int MARGIN = 24;
  private static final int FONT_SIZE = 20;

  static ClaimCodeSlip of(String visit, AuthenRequest request, AuthenCode code) {
    AgentPatient patient = request.patient();
    ClaimType type = request.claimType();
    return new ClaimCodeSlip(
        List.of(
            "ผู้ป่วย | patient: " + patient.citizenId().masked(),
            "สิทธิ | right: " + patient.mainInscl().map(ClaimCodeSlip::text).orElse("-"),
            "ประเภท | claim type: " + type.code() + type.name().map(name -> " " + name).orElse(""),
            "claim code: " + code.claimCode().value(),
            "visit: " + visit));
  }

  private static String text(Right right) {
    return Stream.concat(right.code().map("(%s)"::formatted).stream(), right.name().stream())
        .collect(Collectors.joining(" "));
  }

  String text() {
    return lines.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
  }

  /**
   * Writes the slip as a PNG and returns what to tell the user. Never fails: the claim code is
   * there without it.
   */
  String draw(Path png) {
    try {
      Font font = thaiFont();
      boolean thai = isThai(font);
      Path folder = png.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      ImageIO.write(picture(font), "png", png.toFile());
      return "ใบ claim code | slip: " + png + (thai ? "" : " (ไม่มีฟอนต์ไทย | no Thai font here)");
    } catch (IOException | AWTError | LinkageError | RuntimeException | InternalError notDrawn) {
      // A Java without fonts says so in various ways, by release and system.
      return "วาดใบไม่ได้ | no picture of the slip: " + notDrawn.getClass().getSimpleName();
    }
  }

  private BufferedImage picture(Font font) {
    int height = 2 * MARGIN + lines.size() * LINE_HEIGHT;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, height);
    g.setColor(Color.BLACK);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(font);
    int y = MARGIN + FONT_SIZE;
    for (String line : lines) {
      g.drawString(displayable(line, font), MARGIN, y);
      y += LINE_HEIGHT;
    }
    g.dispose();
    return image;
  }

  private static Font thaiFont() {
    Font usual = new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE);
    if (isThai(usual)) {
      return usual;
    }
    return Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .filter(ClaimCodeSlip::isThai)
        .findFirst()
        .map(font -> font.deriveFont((float) FONT_SIZE))
        .orElse(usual);
  }

  private static boolean isThai(Font font) {
    return font.canDisplayUpTo("สิทธิผู้ป่วย") < 0;
  }

  // Boxes instead of letters help nobody: the English half of the line is left.
  private static String displayable(String line, Font font) {
    return line.codePoints()
        .filter(font::canDisplay)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replaceFirst("^[ |]+", "");
  }
}
