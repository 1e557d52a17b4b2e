package io.github.baidiao.examples.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command. {@link Output} has acted on two of them before they are parsed. */
@SuppressWarnings("UnusedVariable") // They only have to be there to be parsed and explained.
final class OutputOptions {
  static final String ENCODING_VARIABLE = "BAIDIAO_ENCODING";

  @Option(
      names = "--json",
      description = {
        "Writes JSON to standard output, always in UTF-8.",
        "แสดงผลเป็น JSON (UTF-8 เสมอ)"
      })
  private boolean json;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = {
        "Character set for text, UTF-8 or x-windows-874 for example; by default the console's. Also"
            + " from BAIDIAO_ENCODING.",
        "รหัสอักขระของข้อความ"
      })
  private @Nullable String encoding;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help. แสดงวิธีใช้")
  private boolean help;
}
