package io.github.baidiao.card.pcsc;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Asks once for each JVM whether the virtual readers are there, in bounded time. */
final class PcscdCondition implements ExecutionCondition, ParameterResolver, AfterAllCallback {
  private static final boolean REQUIRED = "true".equals(System.getenv("BAIDIAO_PCSC_REQUIRED"));

  private static String missing;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String missing = missing();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("a virtual reader is there");
    }
    if (REQUIRED) {
      throw new IllegalStateException("BAIDIAO_PCSC_REQUIRED=true, and " + missing);
    }
    context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(Skipped.class, key -> new Skipped(missing), Skipped.class)
        .tests
        .add(context.getRequiredTestClass().getSimpleName());
    return ConditionEvaluationResult.disabled(missing);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == VirtualReader.class;
  }

  /** One for each test class, as the first test that wants it needs one. */
  @Override
  public VirtualReader resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var classContext = context.getTestMethod().isPresent() ? context.getParent().get() : context;
    return store(classContext)
        .computeIfAbsent(VirtualReader.class, key -> VirtualReader.free(), VirtualReader.class);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    var reader = store(context).remove(VirtualReader.class, VirtualReader.class);
    if (reader != null) {
      reader.close();
    }
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(Namespace.create(PcscdCondition.class, context.getUniqueId()));
  }

  /** What could not run in this module; says so when all tests are over. */
  private static final class Skipped implements AutoCloseable {
    final Set<String> tests = new ConcurrentSkipListSet<>();
    private final String missing;

    Skipped(String missing) {
      this.missing = missing;
    }

    @Override
    public void close() {
      System.out.printf(
          "PC/SC tests skipped: %s (%s). To run them: apt-get install pcscd vsmartcard-vpcd, and"
              + " start pcscd%n",
          String.join(", ", tests), missing);
    }
  }

  /**
   * Asks once; empty when all is there. Not in a static initialiser: the thread would wait for it.
   */
  private static synchronized String missing() {
    if (missing == null) {
      missing = probe();
    }
    return missing;
  }

  private static String probe() {
    // A pcscd that hangs blocks its caller in native code: the thread is left behind then.
    var names = new CompletableFuture<List<String>>();
    var probe = new Thread(() -> VirtualReader.names(names), "pcscd-probe");
    probe.setDaemon(true);
    probe.start();
    try {
      return names.get(10, TimeUnit.SECONDS).isEmpty() ? "pcscd has no virtual reader" : "";
    } catch (TimeoutException hangs) {
      return "pcscd does not answer";
    } catch (ExecutionException none) {
      return "no pcscd is running";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
