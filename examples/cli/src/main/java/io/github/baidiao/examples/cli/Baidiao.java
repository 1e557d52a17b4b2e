package io.github.baidiao.examples.cli;

import io.github.baidiao.card.pcsc.SystemReaders;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.face.FaceVerifier;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/**
 * The program: {@code baidiao card read|readers|watch|transcript}, {@code baidiao nhso
 * terminals|read|authen|latest|status|rights|reconcile|close|cancel}, {@code baidiao did
 * station|check-ekyc|personnel|evidence}, {@code baidiao face compare|quality|batch|roc}, {@code
 * baidiao phr check|send|reconcile}, {@code baidiao outbox
 * list|show|stats|retry|correct|give-up|say-arrived|send-again}, {@code baidiao agent}.
 */
@Command(
    name = "baidiao",
    description = {
      "One Thai ID card, every health service.",
      "ใบเดียว: อ่านบัตรประชาชน เทียบใบหน้า และขอ Authen Code จาก สปสช."
    },
    versionProvider = Baidiao.Version.class)
public final class Baidiao {
  private static final int HELP_WIDTH = 100;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version. แสดงรุ่นของโปรแกรม")
  @SuppressWarnings("UnusedVariable") // picocli acts on it.
  private boolean version;

  Baidiao() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Shell.ofThisProcess(), args));
  }

  static int run(Shell shell, String... args) {
    return run(shell, FaceVerifier::standard, args);
  }

  static int run(Shell shell, FaceSource faces, String... args) {
    return run(shell, faces, SystemReaders::best, args);
  }

  /** Runs a command whose cards, where a command needs several, are in these readers. */
  static int run(Shell shell, FaceSource faces, Supplier<CardReaders> readers, String... args) {
    Output output = Output.of(shell, args);
    ErrorReport errors = new ErrorReport(output);
    if (output.badEncoding()) {
      return errors.report(CliException.usage("--encoding: no such character set"));
    }
    return commandLine(shell, output, faces, readers)
        .setOut(output.outText())
        .setErr(output.errText())
        .setParameterExceptionHandler((problem, given) -> errors.report(UsageProblem.of(problem)))
        .setExecutionExceptionHandler((problem, command, parsed) -> errors.report(problem))
        .execute(args);
  }

  static CommandLine commandLine(
      Shell shell, Output output, FaceSource faces, Supplier<CardReaders> readers) {
    CommandLine card =
        new CommandLine(new Group.Card())
            .addSubcommand("read", new CardRead(output))
            .addSubcommand("readers", new CardListReaders(output))
            .addSubcommand("watch", new CardWatch(shell, output, Clock.systemUTC()))
            .addSubcommand("transcript", new CardTranscript(output));
    CommandLine nhso =
        new CommandLine(new Group.Nhso())
            .addSubcommand("terminals", new NhsoTerminals(shell, output))
            .addSubcommand("read", new NhsoRead(shell, output))
            .addSubcommand("authen", new NhsoAuthen(shell, output))
            .addSubcommand("latest", new NhsoLatest(shell, output))
            .addSubcommand("status", new NhsoStatus(shell, output))
            .addSubcommand("reconcile", new NhsoReconcile(shell, output))
            .addSubcommand("rights", new NhsoRights(shell, output))
            .addSubcommand("close", new NhsoClose(shell, output))
            .addSubcommand("cancel", new NhsoCancel(shell, output));
    CommandLine personnel =
        new CommandLine(new Group.Personnel())
            .addSubcommand("list", new DidPersonnelList(shell, output))
            .addSubcommand("update", new DidPersonnelUpdate(shell, output))
            .addSubcommand("delete", new DidPersonnelDelete(shell, output));
    CommandLine evidence =
        new CommandLine(new Group.Evidence())
            .addSubcommand("show", new DidEvidenceShow(shell, output));
    CommandLine did =
        new CommandLine(new Group.Did())
            .addSubcommand("station", new DidStation(shell, output, faces, readers))
            .addSubcommand("check-ekyc", new DidCheckEkyc(shell, output))
            .addSubcommand("personnel", personnel)
            .addSubcommand("evidence", evidence);
    CommandLine face =
        new CommandLine(new Group.Face())
            .addSubcommand("compare", new FaceCompare(output, faces))
            .addSubcommand("quality", new FacePictureQuality(output, faces))
            .addSubcommand("batch", new FaceBatch(shell, output, faces))
            .addSubcommand("roc", new FaceRoc(shell, output, faces));
    CommandLine all =
        new CommandLine(new Baidiao())
            .addSubcommand("card", card)
            .addSubcommand("nhso", nhso)
            .addSubcommand("did", did)
            .addSubcommand("face", face)
            .addSubcommand("phr", phr(shell, output))
            .addSubcommand("outbox", outbox(shell, output))
            .addSubcommand("agent", new Agent(shell, output));
    addWhatAllHave(all);
    return all.setExpandAtFiles(false)
        .setUsageHelpWidth(HELP_WIDTH)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
  }

  private static CommandLine phr(Shell shell, Output output) {
    return new CommandLine(new Group.Phr())
        .addSubcommand("check", new PhrCheckVisit(shell, output))
        .addSubcommand("send", new PhrSend(shell, output))
        .addSubcommand("reconcile", new PhrReconcile(shell, output));
  }

  private static CommandLine outbox(Shell shell, Output output) {
    return new CommandLine(new Group.Outgoing())
        .addSubcommand("list", new OutboxList(shell, output))
        .addSubcommand("show", new OutboxShow(shell, output))
        .addSubcommand("stats", new OutboxStats(shell, output))
        .addSubcommand("retry", new OutboxRetry(shell, output))
        .addSubcommand("correct", new OutboxChange.Correct(shell, output))
        .addSubcommand("give-up", new OutboxChange.GiveUp(shell, output))
        .addSubcommand("say-arrived", new OutboxChange.SayArrived(shell, output))
        .addSubcommand("send-again", new OutboxChange.SendAgain(shell, output));
  }

  private static void addWhatAllHave(CommandLine command) {
    command.addMixin("output", new OutputOptions());
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.forHelp());
    command.getSubcommands().values().forEach(Baidiao::addWhatAllHave);
  }

  /** Tells the version that the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String built = Baidiao.class.getPackage().getImplementationVersion();
      return new String[] {"baidiao " + Optional.ofNullable(built).orElse("(not from a jar)")};
    }
  }
}
