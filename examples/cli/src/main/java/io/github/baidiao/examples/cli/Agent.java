package io.github.baidiao.examples.cli;

import io.github.baidiao.examples.stationagent.StationAgent;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baidiao agent}. */
@Command(
    name = "agent",
    description = {
      "Gives the card and NHSO to every program of this PC: HTTP as NHSO's own agent, WebSocket,"
          + " and a status page. Runs until it is stopped (docs/station-agent.md).",
      "เปิดบริการอ่านบัตรและ สปสช. ให้ทุกโปรแกรมในเครื่องนี้ จนกว่าจะสั่งหยุด"
    })
final class Agent implements Callable<Integer> {
  private final Shell shell;
  private final Output output;
  private final CountDownLatch end = new CountDownLatch(1);

  @Mixin private final ReaderSource source = new ReaderSource();
  @Mixin private final StationOptions options = new StationOptions();

  @Option(
      names = "--until-input-ends",
      description = {
        "Ends when standard input does, and so with the program that started it.",
        "จบเมื่อ standard input ปิด เช่น เมื่อโปรแกรมที่เรียกใช้จบการทำงาน"
      })
  private boolean untilInputEnds;

  Agent(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() throws InterruptedException {
    StationSettings settings = options.settings(shell);
    StationAgent station;
    try {
      station = StationAgent.start(settings, source.readers());
    } catch (IllegalStateException portTaken) {
      throw CliException.portTaken(String.valueOf(portTaken.getMessage()));
    }
    Thread atSignal = new Thread(station::close, "agent-end");
    Runtime.getRuntime().addShutdownHook(atSignal);
    try {
      output.outText().println("READY agent=" + station.uri());
      if (untilInputEnds) {
        endWithInput();
      }
      end.await();
      return ExitCode.DONE.number();
    } finally {
      station.close();
      Runtime.getRuntime().removeShutdownHook(atSignal);
    }
  }

  private void endWithInput() {
    Thread reader =
        new Thread(
            () -> {
              try {
                shell.in().transferTo(OutputStream.nullOutputStream());
              } catch (IOException closed) {
                // That, too, is its end.
              }
              end.countDown();
            },
            "input");
    reader.setDaemon(true);
    reader.start();
  }
}
