package io.github.baidiao.examples.cli;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.examples.stationagent.settings.MessageShape;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a station is told on the command line. */
final class StationOptions {
  private static final String ORIGINAL = "original=";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = {
        "The port, 0 for a free one; 8189 if not given, where programs look for NHSO's agent.",
        "พอร์ต (ค่าปกติ 8189)"
      })
  private int port = StationSettings.DEFAULT_PORT;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description = {
        "The address to listen on; 127.0.0.1 if not given. Any other needs --access-token-file.",
        "ที่อยู่ที่เปิดให้เรียก (ค่าปกติ 127.0.0.1 เฉพาะเครื่องนี้)"
      })
  private String listen = "127.0.0.1";

  @Option(
      names = "--access-token-file",
      paramLabel = "FILE",
      description = {
        "A file with what programs must show as Authorization: Bearer, 16 characters or more.",
        "ไฟล์รหัสเข้าใช้งานที่โปรแกรมต้องแสดง"
      })
  private @Nullable Path accessTokenFile;

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description = {
        "A web page that may call, as https://his.example; may be repeated.",
        "หน้าเว็บที่อนุญาตให้เรียก ระบุได้หลายครั้ง"
      })
  private List<String> origins = new ArrayList<>();

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = {
        "A name this PC is called by, beside localhost; may be repeated.",
        "ชื่อเครื่องนี้ที่โปรแกรมใช้เรียก ระบุได้หลายครั้ง"
      })
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      description = {"The reader; else the one with a card in it.", "ชื่อเครื่องอ่านบัตร"})
  private @Nullable String reader;

  @Option(
      names = "--nhso",
      paramLabel = "WAY",
      description = {
        "Where rights and claim codes come from: original=URL for NHSO's agent on another port,"
            + " endpoint for ENDPOINT's AuthenCode (known from a single source), sandbox for"
            + " invented codes, none (if not given) for the card alone.",
        "ช่องทาง สปสช. ได้แก่ original=URL, endpoint, sandbox หรือ none"
      })
  private String nhso = "none";

  @Option(
      names = "--shape",
      split = ",",
      paramLabel = "SHAPE",
      description = {
        "Messages of existing web pages on the port they expect: 9898, 8182, or both.",
        "รูปแบบข้อความของหน้าเว็บเดิม 9898 และ/หรือ 8182"
      })
  private List<String> shapes = new ArrayList<>();

  @Mixin private final StationEndpointOptions endpoint = new StationEndpointOptions();

  StationSettings settings(Shell shell) {
    StationSettings.Builder settings =
        StationSettings.builder()
            .address(listen)
            .port(port)
            .allowedOrigins(origins)
            .allowedHosts(hosts)
            .nhso(nhso(shell));
    if (reader != null) {
      settings.reader(reader);
    }
    if (accessTokenFile != null) {
      settings.accessToken(token(accessTokenFile));
    }
    Set<MessageShape> spoken = EnumSet.of(MessageShape.STATION);
    for (String shape : shapes) {
      switch (shape) {
        case "9898" -> {
          spoken.add(MessageShape.SMC_EVENTS);
          settings.putShapePorts(MessageShape.SMC_EVENTS, 9898);
        }
        case "8182" -> {
          spoken.add(MessageShape.READ_SMART_CARD);
          settings.putShapePorts(MessageShape.READ_SMART_CARD, 8182);
        }
        default -> throw CliException.usage("--shape: 9898 or 8182");
      }
    }
    try {
      return settings.messageShapes(spoken).build();
    } catch (IllegalArgumentException refused) {
      if ("setting accessToken".equals(refused.getMessage())) {
        throw CliException.of(CliErrorCode.ACCESS_TOKEN_MISSING);
      }
      throw CliException.usage("--port, --listen, --origin or --host: " + refused.getMessage());
    }
  }

  // Read once: a file that cannot be read is told now, and not to the first program that calls.
  private static SecretSource token(Path file) {
    try {
      return SecretSource.of(Secret.of(Files.readString(file).strip()));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw CliException.usage("--access-token-file: cannot be read");
    }
  }

  private NhsoSource nhso(Shell shell) {
    if (nhso.equals("none")) {
      return NhsoSource.none();
    }
    if (nhso.equals("endpoint")) {
      return NhsoSource.endpoint(endpoint.source(shell));
    }
    if (nhso.equals("sandbox")) {
      return NhsoSource.sandbox();
    }
    if (nhso.startsWith(ORIGINAL)) {
      try {
        return NhsoSource.originalAgent(URI.create(nhso.substring(ORIGINAL.length())));
      } catch (IllegalArgumentException notAnAddress) {
        throw CliException.usage("--nhso: not an address");
      }
    }
    throw CliException.usage("--nhso: original=URL, endpoint, sandbox or none");
  }
}
