package io.github.baidiao.nhso.agent;

import org.jspecify.annotations.Nullable;

/** The body of confirm-save and save-as-draft; Moshi writes its fields, and leaves null out. */
final class AuthenWire {
  final String pid;
  final String claimType;
  final String mobile;
  final @Nullable String correlationId;
  final @Nullable String hn;
  final String hcode;

  AuthenWire(AuthenRequest request, AgentSettings settings) {
    pid = request.patient().citizenId().value();
    claimType = request.claimType().code();
    mobile = request.mobile().value();
    correlationId = request.patient().correlationId().orElse(null);
    hn = request.hn().orElse(null);
    hcode = settings.hospitalCode().value();
  }
}
