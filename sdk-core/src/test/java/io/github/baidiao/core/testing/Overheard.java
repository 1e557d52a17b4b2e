package io.github.baidiao.core.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/**
 * All that is logged at the finest level, printed, or noted as shown or thrown while it is open:
 * for canary tests, in every module.
 */
public final class Overheard implements AutoCloseable {
  private final Queue<String> said = new ConcurrentLinkedQueue<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level rootLevel = root.getLevel();
  private final AppenderBase<ILoggingEvent> appender = new Slf4j();
  private final java.util.logging.Logger julRoot = java.util.logging.Logger.getLogger("");
  private final java.util.logging.Level julLevel = julRoot.getLevel();
  private final Handler handler = new Jul();

  /** Begins to listen. */
  public Overheard() {
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
    root.setLevel(Level.TRACE);
    handler.setLevel(java.util.logging.Level.ALL);
    julRoot.addHandler(handler);
    julRoot.setLevel(java.util.logging.Level.ALL);
    PrintStream ear = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(ear);
    System.setErr(ear);
  }

  /** Notes what a caller would see of an exception, its causes included. */
  public void thrown(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    said.add(text.toString());
  }

  /** Notes a value as a careless program would print it. */
  public void shown(Object value) {
    said.add(value.toString());
  }

  /** Returns all that was heard so far. */
  public String everything() {
    return String.join("\n", said) + printed.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    root.detachAppender(appender);
    root.setLevel(rootLevel);
    julRoot.removeHandler(handler);
    julRoot.setLevel(julLevel);
  }

  private final class Slf4j extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      said.add(
          event.getLoggerName()
              + event.getThreadName()
              + event.getFormattedMessage()
              + Arrays.toString(event.getArgumentArray())
              + event.getMDCPropertyMap());
      for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
        said.add(cause.getClassName() + cause.getMessage());
      }
    }
  }

  private final class Jul extends Handler {
    @Override
    public void publish(LogRecord event) {
      said.add(event.getLoggerName() + event.getMessage() + Arrays.toString(event.getParameters()));
      if (event.getThrown() != null) {
        thrown(event.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
