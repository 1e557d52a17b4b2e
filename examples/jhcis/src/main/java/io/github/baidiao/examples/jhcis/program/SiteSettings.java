package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.examples.anyhis.service.ServiceSettings;
import io.github.baidiao.examples.jhcis.DatabaseProperties;
import io.github.baidiao.examples.jhcis.FundRule;
import io.github.baidiao.examples.jhcis.JhcisSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a site sets. Immutable. What only some commands need may be missing until one of them asks
 * for it; what is there is checked at once, and an unknown key is refused.
 */
final class SiteSettings {
  private static final String PASSWORD_VARIABLE = "BAIDIAO_JHCIS_PASSWORD";
  private static final String LEDGER_PASSWORD_VARIABLE = "BAIDIAO_LEDGER_PASSWORD";

  private final Terminal terminal;
  private final Optional<DatabaseProperties> ofJhcis;
  private final Optional<String> server;
  private final Optional<Integer> port;
  private final Optional<String> database;
  private final Optional<String> user;
  private final Optional<Path> passwordFile;
  private final Optional<HospitalCode> unit;
  private final boolean copy;
  private final Path ledgerFile;
  private final Optional<String> ledgerUrl;
  private final Optional<String> ledgerUser;
  private final Optional<Path> ledgerPasswordFile;
  private final Path keys;
  private final Map<RemoteService, URI> urls = new EnumMap<>(RemoteService.class);
  private final Map<RemoteService, Path> tokens = new EnumMap<>(RemoteService.class);
  private final Optional<String> sourceId;
  private final boolean phrByHand;
  private final FundRule funds;
  private final ServiceSettings schedule;

  /**
   * Reads settings.
   *
   * @param ofJhcis JHCIS's own connection, in place of what the file says of it
   * @throws io.github.baidiao.examples.anyhis.HisException {@code HIS-101} with the key that is
   *     unknown or not what it must be
   */
  SiteSettings(SettingsFile file, Optional<DatabaseProperties> ofJhcis, Terminal terminal) {
    this.terminal = terminal;
    this.ofJhcis = ofJhcis;
    server = file.text("jhcis.server");
    port = file.number("jhcis.port");
    database = file.text("jhcis.database");
    user = file.text("jhcis.user");
    passwordFile = file.path("jhcis.password.file");
    unit = file.value("jhcis.unit", HospitalCode::of);
    copy = file.flag("jhcis.copy");
    ledgerFile = file.path("ledger.file", "jhcis-ledger.db");
    ledgerUrl = file.text("ledger.url");
    ledgerUser = file.text("ledger.user");
    ledgerPasswordFile = file.path("ledger.password.file");
    keys = file.path("outbox.keys", "outbox.key");
    for (RemoteService each : RemoteService.values()) {
      file.value(each.urlKey(), URI::create).ifPresent(url -> urls.put(each, url));
      file.path(each.tokenKey()).ifPresent(path -> tokens.put(each, path));
    }
    sourceId = file.text("nhso.source-id");
    phrByHand = file.flag("phr.by-hand");
    funds = FundRule.of(file.beginningWith("fund."));
    ServiceSettings.Builder service = ServiceSettings.builder().clock(terminal.clock());
    file.number("service.minutes").ifPresent(minutes -> service.every(Duration.ofMinutes(minutes)));
    file.number("service.days").ifPresent(service::days);
    schedule = service.build();
    file.refuseUnread();
  }

  /** Returns where the jhcisdb is and who asks it. */
  JhcisSettings jhcis() {
    if (ofJhcis.isPresent()) {
      return ofJhcis.get().settings().build();
    }
    JhcisSettings.Builder settings =
        JhcisSettings.builder()
            .server(needed("jhcis.server", server))
            .user(needed("jhcis.user", user))
            .password(secret(PASSWORD_VARIABLE, passwordFile, "jhcis.password.file").secret());
    port.ifPresent(settings::port);
    database.ifPresent(settings::database);
    return settings.build();
  }

  /** Returns the name of JHCIS's database, for the statements of an administrator. */
  String schema() {
    return database.orElse("jhcisdb");
  }

  Optional<HospitalCode> unit() {
    Optional<HospitalCode> chosen = ofJhcis.flatMap(DatabaseProperties::unit);
    return unit.isPresent() ? unit : chosen;
  }

  /** Returns whether that is a copy, into which what the sandbox answers may be written. */
  boolean copy() {
    return copy;
  }

  /** Returns the ledger's file, another one with the sandbox. */
  Path ledgerFile(boolean live) {
    return live ? ledgerFile : beside(ledgerFile);
  }

  /** Returns the file of the outbox's keys, another one with the sandbox. */
  Path keys(boolean live) {
    return live ? keys : beside(keys);
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".sandbox");
  }

  /** Returns the address of the server that the ledger is on, if it is on one. */
  Optional<String> ledgerUrl() {
    return ledgerUrl;
  }

  String ledgerUser() {
    return needed("ledger.user", ledgerUser);
  }

  SecretSource ledgerPassword() {
    return secret(LEDGER_PASSWORD_VARIABLE, ledgerPasswordFile, "ledger.password.file");
  }

  URI url(RemoteService service) {
    return needed(service.urlKey(), Optional.<URI>ofNullable(urls.get(service)));
  }

  boolean has(RemoteService service) {
    return urls.containsKey(service);
  }

  SecretSource token(RemoteService service) {
    @Nullable Path file = tokens.get(service);
    return secret(service.tokenVariable(), Optional.ofNullable(file), service.tokenKey());
  }

  String sourceId() {
    return needed("nhso.source-id", sourceId);
  }

  /** Returns whether visits go to PHR only when somebody asks for it. */
  boolean phrByHand() {
    return phrByHand;
  }

  FundRule funds() {
    return funds;
  }

  ServiceSettings schedule() {
    return schedule;
  }

  private SecretSource secret(String variable, Optional<Path> file, String key) {
    Optional<String> value = terminal.variable(variable);
    return value
        .<SecretSource>map(text -> SecretSource.of(Secret.of(text.trim())))
        .orElseGet(() -> SecretSource.file(needed(key + " or " + variable, file)));
  }

  private static <T> T needed(String key, Optional<T> value) {
    return value.orElseThrow(() -> SettingsFile.wrong(key));
  }

  @Override
  public String toString() {
    return "SiteSettings[masked]";
  }
}
