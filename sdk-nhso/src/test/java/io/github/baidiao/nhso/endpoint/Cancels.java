package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.nhso.endpoint.CancelContract.Part;
import java.net.URI;

/** A contract of the sandbox's own: what NHSO's is like is unknown. */
final class Cancels {
  private Cancels() {}

  static CancelContract.Builder contract() {
    return CancelContract.builder()
        .path("/api/cancel-of-the-sandbox")
        .putFields("hcode", Part.HOSPITAL_CODE)
        .putFields("pid", Part.CITIZEN_ID)
        .putFields("visitNumber", Part.VISIT_NUMBER)
        .putFields("transactionId", Part.TRANSACTION_ID)
        .putFields("authenCode", Part.CLAIM_CODE)
        .putFields("recorderPid", Part.RECORDER)
        .putFields("sourceId", Part.SOURCE_ID)
        .putFields("reason", Part.REASON)
        .putFixedFields("action", "cancel")
        .successField("status")
        .successText("cancelled");
  }

  static NhsoEndpoint client(TestEndpoint server) {
    URI address = URI.create("http://127.0.0.1:" + server.server().port() + "/nhsoendpoint");
    ClaimCodeLookUp none = (person, day) -> CodesOnRecord.none();
    return NhsoEndpoint.connect(
        TestEndpoint.settings(address, none).cancel(contract().build()).build());
  }
}
