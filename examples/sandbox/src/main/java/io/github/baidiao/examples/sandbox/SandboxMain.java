package io.github.baidiao.examples.sandbox;

import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.error.SdkException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps a sandbox running and does what it is told on standard input. Exit codes: 0 told to end, 2
 * wrong options or port taken, 11 the reader that was asked for is not there.
 */
public final class SandboxMain {
  private final PrintStream out;
  private final PrintStream err;

  private SandboxMain(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) throws Exception {
    SandboxMain main = new SandboxMain(System.out, System.err);
    System.exit(main.run(args));
  }

  private int run(String... args) throws IOException, InterruptedException {
    try {
      SandboxOptions options = SandboxOptions.parse(args);
      if (options.help()) {
        out.print(SandboxOptions.USAGE);
        return 0;
      }
      Sandbox sandbox = start(options);
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-end"));
      out.println(sandbox.readyLine());
      out.println(
          "เปิดไว้ที่ "
              + sandbox.agent()
              + " (ข้อมูลสมมติทั้งหมด); พิมพ์ help ดูคำสั่ง, quit เพื่อจบ");
      out.println("Running at " + sandbox.agent() + ", invented people only; type help or quit.");
      obey(new SandboxCommands(sandbox, out));
      if (!options.untilEof()) {
        new CountDownLatch(1).await(); // a service started with no terminal; ended by a signal
      }
      return 0;
    } catch (SandboxException wrong) {
      err.println(wrong.getMessage());
      return 2;
    } catch (SdkException fault) {
      err.println(fault.code().id() + " " + fault.operatorText().thai());
      err.println(fault.getMessage());
      return 11;
    }
  }

  private Sandbox start(SandboxOptions options) {
    if (options.pcscd() != SandboxOptions.Pcscd.OFF) {
      try {
        return start(options, PcscdSlot.free());
      } catch (CardException notThere) {
        if (options.pcscd() == SandboxOptions.Pcscd.ON) {
          throw notThere;
        }
        out.println("ไม่มี pcscd ที่มีเครื่องอ่านเสมือนว่าง: โปรแกรมอื่นจะไม่เห็นบัตรจำลอง");
        out.println("No pcscd with an empty virtual reader: PC/SC programs will see no card.");
      }
    }
    return start(options, CardSlot.in(new SimulatedReaders()));
  }

  private static Sandbox start(SandboxOptions options, CardSlot slot) {
    Sandbox sandbox = Sandbox.start(options.port(), slot);
    try {
      if (!options.card().equals("none")) {
        sandbox.insert(options.card());
      }
      return sandbox;
    } catch (CardException notTaken) {
      sandbox.close();
      throw notTaken;
    }
  }

  private static void obey(SandboxCommands commands) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!commands.obey(line)) {
        System.exit(0);
      }
    }
  }
}
