package io.github.baidiao.examples.jhcis.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guide, which has Thai first and English below. */
final class GuideFile {
  /** The title of the second half. */
  static final String ENGLISH = "\n# Beside JHCIS";

  private static final Path FILE = Path.of("..", "..", "docs", "jhcis.md");

  private GuideFile() {}

  static String text() throws IOException {
    return Files.readString(FILE);
  }

  /** Returns the half in Thai, or that in English. */
  static String half(boolean thai) throws IOException {
    String text = text();
    int english = text.indexOf(ENGLISH);
    return thai ? text.substring(0, english) : text.substring(english);
  }

  /** Returns the program texts of that language. */
  static List<String> programs(String language) throws IOException {
    return Pattern.compile("(?s)```" + language + "\\n(.*?)```")
        .matcher(text())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  /** Returns what stands between two marks, written anew first where documents are updated. */
  static String block(String name, String content) throws IOException {
    Pattern block =
        Pattern.compile(
            "(?s)(<!-- %s: [^>]*-->\\n)(.*?)(<!-- end of %s -->)".formatted(name, name));
    if (Boolean.getBoolean("baidiao.docs.update")) {
      String written = Matcher.quoteReplacement(content);
      Files.writeString(FILE, block.matcher(text()).replaceFirst("$1" + written + "$3"));
    }
    Matcher found = block.matcher(text());
    return found.find() ? found.group(2) : "no " + name;
  }
}
