package io.github.baidiao.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentValuesTest {

  @ParameterizedTest
  @CsvSource({
    "PP1000000001, PP",
    "EP1000000001, EP",
    "EP1, EP",
    "PP100000001, OTHER",
    "PP10000000011, OTHER",
    "pp1000000001, OTHER",
    "X, OTHER",
  })
  void claimCodeTellsItsKindByItsForm(String code, ClaimCode.Kind kind) {
    assertThat(ClaimCode.of(code).kind()).isEqualTo(kind);
    assertThat(ClaimCode.of(code).value()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PP 1", "รหัส", "PP1\n", "12345678901234567890123456789012345678901"})
  void claimCodeIsShortAndVisible(String code) {
    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(() -> ClaimCode.of(code))
        .withMessage("NHSO-110 A value of the request is not valid. [claim code]");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "(UCS) สิทธิหลักประกัน, UCS, สิทธิหลักประกัน",
        "(89)ช่วงอายุ, 89, ช่วงอายุ",
        "(WEL), WEL, -",
        "ไม่มีวงเล็บ, -, ไม่มีวงเล็บ",
        "( ) ว่าง, -, ( ) ว่าง",
        "ชื่อ (UCS), -, ชื่อ (UCS)",
      })
  void rightIsCodeAndName(String text, String code, String name) {
    Right right = Right.parse(text);

    assertThat(right.code()).isEqualTo(Optional.ofNullable(code));
    assertThat(right.name()).isEqualTo(Optional.ofNullable(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:8189",
        "ftp://127.0.0.1",
        "http:///x",
        "http://u:p@127.0.0.1",
        "http://127.0.0.1/?a=b",
        "http://127.0.0.1/#x"
      })
  void addressMustBeOneOfHttp(String address) {
    URI uri = address.startsWith("127") ? URI.create("//" + address) : URI.create(address);

    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(
            () -> AgentSettings.builder().baseUrl(uri).hospitalCode(Requests.HOSPITAL).build())
        .satisfies(e -> assertThat(e.code()).isEqualTo(NhsoErrorCode.SETTINGS_INVALID))
        .withMessageNotContaining("127.0.0.1");
  }

  @Test
  void addressHasNoDefault() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> AgentSettings.builder().hospitalCode(Requests.HOSPITAL).build());
    assertThat(AgentSettings.PRODUCTION_LOCAL_ADDRESS).hasPort(8189);
  }

  @Test
  void imageCannotBeChangedFromOutside() {
    byte[] bytes = {1, 2, 3};
    AgentImage image = AgentImage.of(bytes);
    bytes[0] = 9;
    image.jpeg()[1] = 9;

    assertThat(image.jpeg()).containsExactly(1, 2, 3);
  }

  @Test
  void personalValuesMaskThemselves() {
    AuthenRequest request = Requests.somchai();

    assertThat(request).hasToString("AuthenRequest[masked]");
    assertThat(request.patient()).hasToString("AgentPatient[masked]");
    assertThat(Right.parse("(UCS) x")).hasToString("Right[masked]");
    assertThat(ClaimCode.of("PP1000000001")).hasToString("ClaimCode[masked]");
    assertThat(AgentImage.of(new byte[3])).hasToString("AgentImage[masked]");
    assertThat(HospitalRef.of(HospitalCode.of("99999"), Optional.empty()))
        .hasToString("HospitalRef[masked]");
    assertThat(AgentCard.builder().citizenId(Requests.SOMCHAI).build())
        .hasToString("AgentCard[masked]");
    assertThat(AuthenCode.builder().claimCode(ClaimCode.of("PP1000000001")).build())
        .hasToString("AuthenCode[masked]");
  }
}
