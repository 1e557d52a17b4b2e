package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrSettings;
import io.github.baidiao.moph.phr.PhrToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which PHR is meant, and who sends: the account of the unit, or its token of a year. */
final class PhrOptions {
  /** Calls in a second unless something else is asked for, as the SDK recommends. */
  static final double USUAL_RATE = 1;

  private static final String ADDRESS_VARIABLE = "BAIDIAO_PHR";
  private static final String TOKEN_VARIABLE = "BAIDIAO_PHR_TOKEN";

  @Mixin private final MophOptions moph = new MophOptions();
  @Mixin private final PaceOptions pace = new PaceOptions();

  @Option(
      names = "--phr-token-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the token of a year from the PHR Dashboard, read anew when it"
            + " changes, also the token in BAIDIAO_PHR_TOKEN. It is for sending visits alone.",
        "ไฟล์ที่บรรทัดแรกเป็น token รายปีจาก PHR Dashboard (ใช้ส่งข้อมูลการรับบริการเท่านั้น)"
      })
  private @Nullable String phrTokenFile;

  /** PHR for as long as a command runs. */
  record Connection(PhrApi phr, Optional<MophOptions.Token> token) implements AutoCloseable {
    @Override
    public void close() {
      phr.close();
      token.ifPresent(MophOptions.Token::close);
    }
  }

  HospitalCode unit(Shell shell) {
    return moph.unit(shell);
  }

  PaceOptions pace() {
    return pace;
  }

  /** Connects for questions, which the account alone may ask. */
  Connection toAsk(Shell shell) {
    return connect(settings(shell), Optional.of(moph.token(shell)));
  }

  /** Connects to change something: patients see it, unless it is a sandbox. */
  Connection toChange(Shell shell) {
    PhrSettings.Builder settings = settings(shell);
    boolean ofAYear = phrTokenFile != null || shell.variable(TOKEN_VARIABLE).isPresent();
    if (ofAYear) {
      settings.phrToken(
          PhrToken.of(
              unit(shell),
              TokenFile.source(phrTokenFile, "--phr-token-file", shell, TOKEN_VARIABLE)));
    }
    Connection connection =
        connect(
            settings,
            ofAYear && !moph.hasToken(shell) ? Optional.empty() : Optional.of(moph.token(shell)));
    return checked(connection);
  }

  /** Connects to ask, and to change what the account alone may. */
  Connection toAskAndChange(Shell shell) {
    return checked(toAsk(shell));
  }

  // With the token of a year alone nothing can be asked, not even that.
  private Connection checked(Connection connection) {
    if (!moph.live() && (connection.token().isEmpty() || !connection.phr().isSandbox())) {
      connection.close();
      throw CliException.of(CliErrorCode.LIVE_NOT_SAID);
    }
    return connection;
  }

  private PhrSettings.Builder settings(Shell shell) {
    PhrSettings.Builder settings =
        PhrSettings.builder().unit(unit(shell)).rateLimit(pace.limit(USUAL_RATE));
    moph.address(shell, ADDRESS_VARIABLE).ifPresent(settings::baseUrl);
    return settings;
  }

  private static Connection connect(
      PhrSettings.Builder settings, Optional<MophOptions.Token> token) {
    token.ifPresent(one -> settings.token(one.source()));
    return new Connection(PhrApi.connect(settings.build()), token);
  }
}
