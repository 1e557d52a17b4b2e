package io.github.baidiao.examples.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What picocli finds wrong with a command line, told without the values on it: its own messages
 * quote them, and a citizen ID that lost its {@code --pid} would end up in somebody's log.
 */
final class UsageProblem {
  private UsageProblem() {}

  static CliException of(ParameterException problem) {
    String help = "; see " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    return CliException.usage(what(problem) + help);
  }

  private static String what(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched());
    }
    if (problem instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return "missing: "
          + missing.getMissing().stream().map(UsageProblem::name).collect(Collectors.joining(", "));
    }
    Set<String> commands = problem.getCommandLine().getSubcommands().keySet();
    if (!commands.isEmpty()) {
      return "needs one of: " + String.join(", ", commands);
    }
    ArgSpec argument = problem.getArgSpec();
    return argument == null ? "not understood" : name(argument) + " is not used rightly";
  }

  private static String unmatched(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> argument.matches("--?[a-zA-Z][a-zA-Z-]*(=.*)?"))
        .findFirst()
        .map(option -> "no such option: " + option.replaceFirst("=.*", ""))
        .orElse("no such command, or a value without its option");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
