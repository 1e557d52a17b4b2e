package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundRuleTest {

  @ParameterizedTest
  @CsvSource({"1, OFC", "2, SSS", "3, UCS", "4, WEL", "7, LGO", "5,", "6,", "8,", "9,", "x,", ","})
  void theGroupOfTheRightStandsForAFund(String group, String fund) {
    assertThat(
            FundRule.standard()
                .fund(Optional.empty(), Optional.of("A1"), Optional.ofNullable(group)))
        .isEqualTo(Optional.ofNullable(fund));
  }

  @ParameterizedTest
  @CsvSource({"UCS, UCS", "ofc, OFC", "(SSS) สิทธิประกันสังคม, SSS", "สิทธิอื่น, WEL", "89, WEL"})
  void whatNhsoAnsweredComesFirst(String answered, String fund) {
    assertThat(FundRule.standard().fund(Optional.of(answered), Optional.of("71"), Optional.of("4")))
        .contains(fund);
  }

  @Test
  void aSiteMayKnowBetterWhatItsRightStandsFor() {
    FundRule rule = FundRule.of(Map.of("71", "UCS", "88", ""));

    assertThat(rule.fund(Optional.empty(), Optional.of("71"), Optional.of("4"))).contains("UCS");
    assertThat(rule.fund(Optional.empty(), Optional.of("88"), Optional.of("4"))).isEmpty();
    assertThat(rule.fund(Optional.empty(), Optional.of("77"), Optional.of("4"))).contains("WEL");
    assertThat(rule.fund(Optional.of("OFC"), Optional.of("71"), Optional.empty())).contains("OFC");
  }
}
