package io.github.baidiao.examples.jhcis.program;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/**
 * The program: {@code jhcis
 * settings|doctor|grants|visits|authen|counter|evidence|close|phr|writes|report| service}. Exit
 * codes are {@code ExitCode}'s, which every {@code --help} lists.
 */
@Command(
    name = "jhcis",
    description = {
      "Authen, claim-code evidence, closing of rights and PHR beside an unchanged JHCIS.",
      "ขอ authen ตรวจหลักฐาน ปิดสิทธิ และส่ง PHR โดยไม่ต้องแก้ JHCIS"
    },
    versionProvider = JhcisProgram.Version.class)
public final class JhcisProgram {
  private static final int HELP_WIDTH = 100;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version. แสดงรุ่นของโปรแกรม")
  @SuppressWarnings("UnusedVariable") // picocli acts on it.
  private boolean version;

  private JhcisProgram() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Terminal.ofThisProcess(), args));
  }

  static int run(Terminal terminal, String... args) {
    CommandLine program = commandLine(terminal);
    return program.execute(args.length == 0 ? new String[] {"--help"} : args);
  }

  static CommandLine commandLine(Terminal terminal) {
    CommandLine all =
        new CommandLine(new JhcisProgram())
            .addSubcommand("settings", new SettingsCommand(terminal))
            .addSubcommand("doctor", new DoctorCommand(terminal))
            .addSubcommand("grants", new GrantsCommand(terminal))
            .addSubcommand("visits", new VisitsCommand(terminal))
            .addSubcommand("authen", new AuthenCommand(terminal))
            .addSubcommand("counter", new CounterCommand(terminal))
            .addSubcommand("evidence", new EvidenceCommand(terminal))
            .addSubcommand("close", new CloseCommand(terminal))
            .addSubcommand("phr", new PhrCommand(terminal))
            .addSubcommand("writes", new WritesCommand(terminal))
            .addSubcommand("report", new ReportCommand(terminal))
            .addSubcommand("service", new ServiceCommand(terminal));
    addWhatAllHave(all);
    return all.setExpandAtFiles(false)
        .setUsageHelpWidth(HELP_WIDTH)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setParameterExceptionHandler(
            (problem, given) -> {
              terminal.err().println("คำสั่งไม่ถูกต้อง ดู --help | " + problem.getMessage());
              return ExitCode.USAGE.number();
            });
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, Terminal.charset()), true);
  }

  private static void addWhatAllHave(CommandLine command) {
    command.addMixin("help", new HelpOption());
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.forHelp());
    command.getSubcommands().values().forEach(JhcisProgram::addWhatAllHave);
  }

  /** Every command explains itself. */
  static final class HelpOption {
    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        description = "Explains the command. อธิบายคำสั่ง")
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private boolean help;
  }

  /** Tells the version that the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String built = JhcisProgram.class.getPackage().getImplementationVersion();
      return new String[] {"jhcis " + Optional.ofNullable(built).orElse("(not from a jar)")};
    }
  }
}
