package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which agent is asked. There is no default: the usual address is the one where it counts. */
final class AgentOptions {
  private static final String AGENT_VARIABLE = "BAIDIAO_AGENT";

  // Only confirm-save sends a hospital code, and NhsoAuthen gives a real one.
  private static final HospitalCode NOT_SENT = HospitalCode.of("00000");

  @Option(
      names = "--agent",
      paramLabel = "URL",
      description = {
        "Address of the agent; needed, also from BAIDIAO_AGENT.",
        "To try things, the one that examples/sandbox/run prints.",
        "http://localhost:8189 is the real agent: what is confirmed there is real.",
        "ที่อยู่ของ agent (ต้องระบุ) หากทดลองให้ใช้ที่อยู่ของ sandbox"
      })
  private @Nullable String agent;

  SecureSmartCardAgent connect(Shell shell) {
    return connect(shell, NOT_SENT);
  }

  SecureSmartCardAgent connect(Shell shell, HospitalCode hospital) {
    return SecureSmartCardAgent.connect(
        AgentSettings.builder().baseUrl(address(shell)).hospitalCode(hospital).build());
  }

  private URI address(Shell shell) {
    String given =
        Optional.ofNullable(agent)
            .or(() -> shell.variable(AGENT_VARIABLE))
            .orElseThrow(() -> CliException.of(CliErrorCode.AGENT_MISSING));
    try {
      return new URI(given);
    } catch (URISyntaxException notAnAddress) {
      throw NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, "--agent");
    }
  }
}
