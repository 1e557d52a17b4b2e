package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.rights.EndpointRightSearch;
import io.github.baidiao.nhso.rights.EndpointRightSettings;
import io.github.baidiao.nhso.rights.RealPersonSearch;
import io.github.baidiao.nhso.rights.RealPersonSettings;
import io.github.baidiao.nhso.rights.RightSearch;
import io.github.baidiao.nhso.rights.SrmRightSearch;
import io.github.baidiao.nhso.rights.SrmRightSettings;
import io.github.baidiao.nhso.rights.UcwsOverPlainHttp;
import io.github.baidiao.nhso.rights.UcwsOverPlainHttpSettings;
import io.github.baidiao.nhso.token.EndpointToken;
import io.github.baidiao.nhso.token.SmcTokenSource;
import io.github.baidiao.nhso.token.SrmSession;
import io.github.baidiao.nhso.token.SrmSettings;
import io.github.baidiao.nhso.token.SrmTokenFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which source of rights is asked, and with which token. Without {@code --live} nothing beyond this
 * machine is asked.
 */
final class RightsOptions {
  /** The sources, by their names on the command line. */
  enum Source {
    ENDPOINT("endpoint"),
    SRM("srm"),
    REAL_PERSON("real-person"),
    UCWS("ucws");

    private final String word;

    Source(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  private static final String ADDRESS_VARIABLE = "BAIDIAO_RIGHTS";
  private static final String TOKEN_VARIABLE = "BAIDIAO_RIGHTS_TOKEN";
  private static final String TOKEN_OPTION = "--token-file";

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = {
        "endpoint (default), srm, real-person or ucws (legacy, without encryption).",
        "แหล่งข้อมูลสิทธิ"
      })
  private Source source = Source.ENDPOINT;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = {
        "Address of the service, also from BAIDIAO_RIGHTS. To try things, the one of"
            + " examples/sandbox/run, with /nhsoendpoint for endpoint and real-person.",
        "ที่อยู่ของบริการ หากทดลองให้ใช้ที่อยู่ของ sandbox"
      })
  private @Nullable String baseUrl;

  @Option(
      names = "--portal-url",
      paramLabel = "URL",
      description = {
        "Where the token of srm is renewed; with --base-url, that address unless this is given.",
        "ที่อยู่ต่ออายุ token ของ srm"
      })
  private @Nullable String portalUrl;

  @Option(
      names = TOKEN_OPTION,
      paramLabel = "FILE",
      description = {
        "File with the token: one line for endpoint and real-person (or BAIDIAO_RIGHTS_TOKEN),"
            + " token.txt of the SRM program for srm, nhso_token.txt for ucws.",
        "ไฟล์ token ของแหล่งข้อมูลที่เลือก"
      })
  private @Nullable String tokenFile;

  @Option(
      names = "--source-id",
      paramLabel = "ID",
      description = {
        "SOURCE_ID of real-person, as NHSO gave it.",
        "SOURCE_ID ที่ สปสช. กำหนด สำหรับ real-person"
      })
  private @Nullable String sourceId;

  @Option(
      names = "--live",
      description = {
        "Lets NHSO itself be asked, about real people; without an address its production service.",
        "ยอมให้สอบถาม สปสช. จริง ด้วยข้อมูลบุคคลจริง"
      })
  private boolean live;

  boolean isEndpoint() {
    return source == Source.ENDPOINT;
  }

  RightSearch connect(Shell shell) {
    Optional<URI> address =
        Optional.ofNullable(baseUrl)
            .or(() -> shell.variable(ADDRESS_VARIABLE))
            .map(given -> address(given, "--base-url"));
    if (address.isEmpty() && (!live || source == Source.UCWS)) {
      throw CliException.of(CliErrorCode.SERVICE_NOT_CHOSEN);
    }
    return switch (source) {
      case ENDPOINT -> {
        EndpointRightSettings.Builder settings = EndpointRightSettings.builder();
        address.ifPresent(settings::baseUrl);
        yield EndpointRightSearch.connect(settings.token(endpointToken(shell)).build());
      }
      case REAL_PERSON -> {
        RealPersonSettings.Builder settings = RealPersonSettings.builder();
        address.ifPresent(settings::baseUrl);
        yield RealPersonSearch.connect(
            settings
                .token(endpointToken(shell))
                .sourceId(Optional.ofNullable(sourceId).orElse(""))
                .build());
      }
      case SRM -> srm(address);
      case UCWS ->
          UcwsOverPlainHttp.connect(
              UcwsOverPlainHttpSettings.builder()
                  .baseUrl(address.orElseThrow())
                  .token(SmcTokenSource.file(tokenPath()))
                  .build());
    };
  }

  private RightSearch srm(Optional<URI> address) {
    SrmSettings.Builder login = SrmSettings.builder().store(SrmTokenFile.at(tokenPath()));
    portal(address).ifPresent(login::baseUrl);
    SrmRightSettings.Builder settings =
        SrmRightSettings.builder().session(SrmSession.open(login.build()));
    address.ifPresent(settings::baseUrl);
    return SrmRightSearch.connect(settings.build());
  }

  // Never production's portal for a service somewhere else: the refresh token would be spent.
  private Optional<URI> portal(Optional<URI> address) {
    if (portalUrl != null) {
      return Optional.of(address(portalUrl, "--portal-url"));
    }
    return address.map(given -> given.equals(SrmRightSettings.TEST) ? SrmSettings.TEST : given);
  }

  private URI address(String given, String option) {
    return ServiceAddress.of(given, option, live);
  }

  private EndpointToken endpointToken(Shell shell) {
    return EndpointToken.from(TokenFile.source(tokenFile, TOKEN_OPTION, shell, TOKEN_VARIABLE));
  }

  private Path tokenPath() {
    return TokenFile.path(tokenFile, TOKEN_OPTION);
  }
}
