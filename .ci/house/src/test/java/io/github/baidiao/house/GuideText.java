package io.github.baidiao.house;

import io.github.baidiao.core.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A guide below {@code docs}: its program texts and its table of codes. */
record GuideText(String path) {
  private static final Pattern PROGRAM = Pattern.compile("(?s)```java\\n(.*?)```");

  String text() throws IOException {
    return Files.readString(House.file(path));
  }

  List<String> programs() throws IOException {
    return matches(PROGRAM);
  }

  List<String> matches(Pattern pattern) throws IOException {
    return pattern.matcher(text()).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** Returns the table of codes, as {@link #block}. */
  String codes(String table) throws IOException {
    return block("codes", table);
  }

  /** Returns what stands between two marks, written anew first where documents are updated. */
  String block(String name, String content) throws IOException {
    Pattern block =
        Pattern.compile(
            "(?s)(<!-- %s: [^>]*-->\\n)(.*?)(<!-- end of %s -->)".formatted(name, name));
    if (Boolean.getBoolean("baidiao.docs.update")) {
      String written = Matcher.quoteReplacement(content);
      Files.writeString(
          House.file(path), block.matcher(text()).replaceFirst("$1" + written + "$3"));
    }
    Matcher found = block.matcher(text());
    return found.find() ? found.group(2) : "no " + name;
  }

  /** Returns the table of codes as the operator reads them. */
  static String table(ErrorCode[] codes, Locale locale, String code, String what, String todo) {
    return Arrays.stream(codes)
        .map(
            each ->
                "| `%s` | %s | %s |\n"
                    .formatted(
                        each.id(),
                        each.operatorText().whatHappened(locale),
                        each.operatorText().whatToDo(locale)))
        .collect(
            Collectors.joining(
                "", "| %s | %s | %s |\n|---|---|---|\n".formatted(code, what, todo), ""));
  }

  static String withoutIndent(String program) {
    return program.replaceAll("(?m)^ +", "");
  }
}
