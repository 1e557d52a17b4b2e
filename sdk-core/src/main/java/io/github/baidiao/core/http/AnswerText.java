package io.github.baidiao.core.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a body. JSON is UTF-8 (RFC 8259, 8.1), and so is XML unless it says otherwise, but older
 * Thai services send TIS-620 or windows-874 and say so, and others label UTF-8 as ISO 8859-1
 * without meaning it.
 *
 * <p>Nothing is replaced on the way: a name with question marks in it would be stored as such.
 */
final class AnswerText {
  private static final char BOM = '\ufeff';

  private static final Pattern XML_ENCODING =
      Pattern.compile("^<\\?xml\\s[^>]*\\sencoding\\s*=\\s*[\"']([a-z0-9._:-]+)[\"']");

  private AnswerText() {}

  static String decode(byte[] body, @Nullable MediaType type) throws CharacterCodingException {
    @Nullable Charset label = type == null ? null : type.charset();
    label = label == null ? declared(body) : label;
    if (label == null || label.equals(StandardCharsets.UTF_8)) {
      return strictly(body, StandardCharsets.UTF_8);
    }
    boolean meant =
        !label.equals(StandardCharsets.ISO_8859_1) && !label.equals(StandardCharsets.US_ASCII);
    Charset first = meant ? label : StandardCharsets.UTF_8;
    Charset second = meant ? StandardCharsets.UTF_8 : label;
    try {
      return strictly(body, first);
    } catch (CharacterCodingException e) {
      return strictly(body, second);
    }
  }

  /** Returns what an XML declaration says (RFC 7303, 3.2: it counts when the label is silent). */
  private static @Nullable Charset declared(byte[] body) {
    Matcher declaration = XML_ENCODING.matcher(AnswerKind.start(body));
    try {
      return declaration.find() ? Charset.forName(declaration.group(1)) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String strictly(byte[] body, Charset charset) throws CharacterCodingException {
    String text =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(body))
            .toString();
    return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
  }
}
