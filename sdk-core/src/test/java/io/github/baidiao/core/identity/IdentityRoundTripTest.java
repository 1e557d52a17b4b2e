package io.github.baidiao.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** What is written by the rules reads as what it was, for values that nobody thought of. */
class IdentityRoundTripTest {
  private static final String THAI = "กขคงจชดตถทนบปพมยรลวศสหอฮะาิีึืุูเแโใไ่้๊๋์ํๆ";

  @Property
  void twelveDigitsHaveOneCheckDigit(@ForAll @NumericChars @StringLength(12) String digits) {
    // The rule turned round: the weighted sum of all thirteen is a multiple of 11, or, where that
    // would take a last digit of 10 or 11 and it is written as 0 or 1, one more than a multiple.
    int sum = IntStream.range(0, 12).map(i -> (13 - i) * (digits.charAt(i) - '0')).sum();
    int[] fitting =
        IntStream.range(0, 10)
            .filter(d -> d > 0 && (sum + d) % 11 == 0 || d < 2 && (sum + d) % 11 == 1)
            .toArray();

    assertThat(IntStream.range(0, 10).filter(d -> CitizenId.isValid(digits + d)).toArray())
        .hasSize(1)
        .isEqualTo(fitting);
  }

  @Property
  void fullDateReadsAsItIsWritten(
      @ForAll @IntRange(min = 1800, max = 2400) int year,
      @ForAll @IntRange(min = 1, max = 366) int dayOfYear) {
    LocalDate date =
        LocalDate.ofYearDay(year, Math.min(dayOfYear, LocalDate.of(year, 12, 31).getDayOfYear()));
    String digits =
        "%04d%02d%02d".formatted(year + 543, date.getMonthValue(), date.getDayOfMonth());

    assertThat(ThaiDate.ofBuddhist(digits).asLocalDate()).contains(date);
    assertThat(ThaiDate.ofBuddhist(digits)).isEqualTo(ThaiDate.of(date));
    assertThat(ThaiDate.of(date).buddhistDigits()).isEqualTo(digits);
    assertThat(ExpiryDate.ofBuddhist(digits).date()).contains(ThaiDate.of(date));
  }

  @Property
  void dateKnownToTheMonthStaysSo(
      @ForAll @IntRange(min = 1800, max = 2400) int year,
      @ForAll @IntRange(min = 0, max = 12) int month) {
    String digits = "%04d%02d00".formatted(year + 543, month);

    ThaiDate date = ThaiDate.ofBuddhist(digits);

    assertThat(date.asLocalDate()).isEmpty();
    assertThat(date.day()).isEmpty();
    assertThat(date.month().orElse(0)).isEqualTo(month);
    assertThat(date.buddhistDigits()).isEqualTo(digits);
    assertThat(date.iso())
        .isEqualTo(month == 0 ? "%04d".formatted(year) : "%04d-%02d".formatted(year, month));
  }

  @Property
  void monthsThatAreNoneMeanLifelong(
      @ForAll @IntRange(max = 9999) int year,
      @ForAll @IntRange(min = 13, max = 99) int month,
      @ForAll @IntRange(max = 99) int day) {
    assertThat(ExpiryDate.ofBuddhist("%04d%02d%02d".formatted(year, month, day)).lifelong())
        .isTrue();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void nameReadsAsItIsWritten(
      @ForAll("parts") String title,
      @ForAll("names") String first,
      @ForAll("parts") String middle,
      @ForAll("parts") String last) {
    PersonName name = PersonName.parse(title + "#" + first + "#" + middle + "#" + last);

    assertThat(name.title().orElse("")).isEqualTo(title);
    assertThat(name.first()).contains(first);
    assertThat(name.middle().orElse("")).isEqualTo(middle);
    assertThat(name.last().orElse("")).isEqualTo(last);
    assertThat(name.full().replace(" ", ""))
        .isEqualTo((title + first + middle + last).replace(" ", ""));
  }

  @Property
  void laserCodeReadsHoweverItIsTyped(
      @ForAll("laserCodes") String code, @ForAll @IntRange(max = 12) int hyphen) {
    String typed =
        " " + code.substring(0, hyphen) + "-" + code.substring(hyphen).toLowerCase(Locale.ROOT);

    assertThat(LaserCode.of(typed).value()).isEqualTo(code);
    assertThat(LaserCode.of(LaserCode.of(code).printed()).value()).isEqualTo(code);
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> words =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars(THAI).ofMinLength(1).ofMaxLength(20),
            Arbitraries.strings().alpha().withChars(".'-").ofMinLength(1).ofMaxLength(20));
    return words.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<String> parts() {
    return Arbitraries.oneOf(Arbitraries.just(""), names());
  }

  @Provide
  Arbitrary<String> laserCodes() {
    return Combinators.combine(
            Arbitraries.strings().withCharRange('A', 'Z').ofLength(2),
            Arbitraries.strings().numeric().ofLength(10))
        .as(String::concat);
  }
}
