package io.github.baidiao.moph.envelope;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.moph.ekyc.CheckEkyc;
import io.github.baidiao.moph.ekyc.EkycSettings;
import io.github.baidiao.moph.personnel.Personnel;
import io.github.baidiao.moph.personnel.PersonnelRow;
import io.github.baidiao.moph.personnel.PersonnelSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A canary: nothing of a marked person, nor the token, nor a server's inside may be heard. */
class NothingPersonalIsSaidTest {
  private static final CitizenId PERSON = CitizenId.of("1100000000016");
  private static final String MARKED =
      """
      {"MessageCode":200,"Message":"มาร์ก 1100000000016","call_stack":"TMark.Run",
       "debug_sql":"select TMark","result":[{"cid":"1100000000016","first_name":"สมชายมาร์ก",
       "license_no":"TMark","mobile_phone":"0898765432"}]}
      """;
  private static final List<String> MARKERS =
      List.of("1100000000016", "สมชาย", "มาร์ก", "TMark", "0898765432", "e30.token", "นามสกุล");

  @Test
  void neitherInLogsNorPrintsNorExceptions() {
    PersonnelRow row =
        PersonnelRow.builder()
            .citizenId(PERSON)
            .firstName("สมชายมาร์ก")
            .lastName("นามสกุล")
            .mobilePhone("0898765432")
            .build();
    try (EnvelopeServer server = EnvelopeServer.blank();
        Overheard overheard = new Overheard();
        CheckEkyc ekyc = CheckEkyc.connect(ekyc(server));
        Personnel personnel = Personnel.connect(personnel(server))) {
      overheard.shown(ekyc(server));
      overheard.shown(personnel(server));
      overheard.shown(row);
      for (ResponseDefinitionBuilder answer : answers()) {
        server.answers(answer);
        heard(overheard, () -> ekyc.of(PERSON));
        heard(overheard, personnel::list);
        heard(overheard, () -> personnel.list().rows());
        heard(overheard, () -> personnel.update(row));
        heard(overheard, () -> personnel.delete(PERSON));
      }

      String heard = overheard.everything();
      assertThat(heard)
          .contains("check_ekyc", "update_moph_personnel-Update", "PersonnelRow[masked]")
          .contains("MOPH-101", "MOPH-805");
      assertThat(MARKERS).noneMatch(heard::contains);
    }
  }

  private static List<ResponseDefinitionBuilder> answers() {
    List<ResponseDefinitionBuilder> answers = new ArrayList<>();
    for (int status : new int[] {200, 400, 401, 403, 404, 429, 500, 501}) {
      answers.add(okJson(MARKED).withStatus(status));
      answers.add(okJson(MARKED.replace("200", Integer.toString(status))));
    }
    for (Fault fault : Fault.values()) {
      answers.add(aResponse().withFault(fault));
    }
    for (int cut = 1; cut < MARKED.length(); cut += 29) {
      answers.add(okJson(MARKED.substring(0, cut)));
    }
    answers.add(okJson("<html>" + MARKED));
    return answers;
  }

  private static void heard(Overheard overheard, Supplier<Object> call) {
    try {
      overheard.shown(call.get());
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }

  private static EkycSettings ekyc(EnvelopeServer server) {
    return EkycSettings.builder()
        .baseUrl(server.address())
        .token(new NumberedTokens(3))
        .http(EnvelopeServer.http())
        .build();
  }

  private static PersonnelSettings personnel(EnvelopeServer server) {
    return PersonnelSettings.builder()
        .baseUrl(server.address())
        .unit(HospitalCode.of("99999"))
        .token(new NumberedTokens(3))
        .http(EnvelopeServer.http())
        .build();
  }
}
