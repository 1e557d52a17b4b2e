package io.github.baidiao.examples.stationagent.nhso;

import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.authen.ServiceHistory;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A claim code in the words of the agent's interface (confirmed by 5). */
final class CodeForm {
  static final Comparator<ServiceHistory> LATEST_FIRST =
      Comparator.comparing(
              (ServiceHistory code) -> code.serviceDateTime().orElse(LocalDateTime.MIN))
          .reversed();

  private CodeForm() {}

  static Map<String, Object> of(ServiceHistory code) {
    Map<String, Object> form = new LinkedHashMap<>();
    code.service().map(ClaimType::code).ifPresent(type -> form.put("claimType", type));
    form.put("claimCode", code.claimCode().value());
    code.hospital().ifPresent(at -> form.put("hcode", at.code().value()));
    code.serviceDateTime().ifPresent(time -> form.put("claimDateTime", AgentTime.text(time)));
    return form;
  }
}
