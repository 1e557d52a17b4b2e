package io.github.baidiao.benchmarks.jhcis;

import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.evidence.EvidenceRun;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.examples.anyhis.writing.WriteBackSettings;
import io.github.baidiao.examples.jhcis.FundRule;
import io.github.baidiao.examples.jhcis.JhcisConnections;
import io.github.baidiao.examples.jhcis.JhcisDatabase;
import io.github.baidiao.examples.jhcis.JhcisUnits;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.reconcile.ClaimCodeReconciler;
import io.github.baidiao.nhso.reconcile.ReconcileSettings;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** One run of evidence that writes into JHCIS: what is measured, in a process of its own. */
final class EvidenceProgram {
  private static final int PARALLEL = 8;
  private static final int NO_LIMIT = 10_000;

  private EvidenceProgram() {}

  public static void main(String[] arguments) {
    try (JhcisConnections connections =
            JhcisConnections.open(
                EvidenceMonth.settings(
                    Integer.parseInt(arguments[0]), arguments[1], arguments[2], arguments[3]));
        OwnDatabase own = OwnDatabase.file(Path.of(arguments[5]))) {
      HospitalCode unit = JhcisUnits.choose(connections, Optional.empty());
      His his = JhcisDatabase.of(connections, unit, FundRule.standard());
      Ledger ledger = Ledger.on(own.source(), Clock.systemUTC());
      WriteBackSettings writing = WriteBackSettings.builder().mode(WriteMode.WRITE).build();
      try (ClaimCodeReconciler reconciler = reconciler(unit, URI.create(arguments[4]))) {
        new EvidenceRun(
                his,
                ledger,
                new WriteBack(his, ledger, writing, finding -> {}),
                reconciler,
                finding -> {},
                Clock.systemUTC(),
                Duration.ofMinutes(10))
            .run(LocalDate.parse(arguments[6]), LocalDate.parse(arguments[7]), (done, known) -> {});
      }
    }
  }

  private static ClaimCodeReconciler reconciler(HospitalCode unit, URI service) {
    return ClaimCodeReconciler.connect(
        AuthenStatusSettings.builder()
            .baseUrl(service)
            .token(
                AuthenStatusToken.from(
                    SecretSource.of(Secret.of("00000000-0000-4000-8000-00000000000a"))))
            .build(),
        ReconcileSettings.builder()
            .unit(unit)
            .rateLimit(RateLimit.perSecond(NO_LIMIT))
            .parallel(PARALLEL)
            .build());
  }
}
