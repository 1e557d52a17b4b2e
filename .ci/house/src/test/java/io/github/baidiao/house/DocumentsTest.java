package io.github.baidiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents say what the code does. */
class DocumentsTest {
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)[^)]*\\)");

  @Test
  void errorCatalogueIsWhatTheCodeSays() throws IOException {
    Path catalogue = House.file("docs/errors.md");
    if (Boolean.getBoolean("baidiao.docs.update")) {
      Files.writeString(catalogue, ErrorCatalogue.markdown());
    }
    assertThat(catalogue).content().isEqualTo(ErrorCatalogue.markdown());
  }

  @Test
  void noTwoErrorsShareACodeAndEachSpeaksBothLanguages() {
    List<ErrorCode> codes = ErrorCatalogue.codes();

    assertThat(codes).extracting(ErrorCode::id).doesNotHaveDuplicates();
    assertThat(codes)
        .allSatisfy(
            code -> {
              for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("th"))) {
                assertThat(code.operatorText().whatHappened(locale)).isNotBlank();
                assertThat(code.operatorText().whatToDo(locale)).isNotBlank();
              }
              assertThat(code.operatorText().thai()).containsPattern("[ก-๙]");
              assertThat(code.operatorText().english()).doesNotContainPattern("[ก-๙]");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.th.md"})
  void quickStartInTheReadmeIsTheProgramThatIsTested(String readme) throws IOException {
    assertThat(Files.readString(House.file(readme)))
        .contains("```java\n" + Files.readString(House.file(QuickStartIT.SOURCE)) + "```")
        .contains(dependencies());
  }

  private static String dependencies() throws IOException {
    Matcher block =
        Pattern.compile("( *)<dependencies>.*?</dependencies>", Pattern.DOTALL)
            .matcher(Files.readString(House.file("examples/quickstart/pom.xml")));
    assertThat(block.find()).isTrue();
    return block.group().replaceAll("(?m)^" + block.group(1), "");
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    try (Stream<Path> documents = documents()) {
      assertThat(documents)
          .isNotEmpty()
          .allSatisfy(
              document -> {
                Matcher link = LINK.matcher(Files.readString(document));
                while (link.find()) {
                  assertThat(document.resolveSibling(link.group(1)).normalize())
                      .as("link in " + document.getFileName())
                      .exists();
                }
              });
    }
  }

  private static Stream<Path> documents() throws IOException {
    Stream<Path> atTheTop = Files.list(House.file("."));
    return Stream.concat(atTheTop, Files.walk(House.file("docs")))
        .filter(path -> path.toString().endsWith(".md"));
  }
}
