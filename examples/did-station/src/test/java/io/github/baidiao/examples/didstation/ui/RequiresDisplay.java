package io.github.baidiao.examples.didstation.ui;

import java.awt.GraphicsEnvironment;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Left out, with one line that says so, where there is no display; with {@code
 * BAIDIAO_DISPLAY_REQUIRED=true} in the environment it fails there instead. {@code
 * .ci/start-display} gives one that nobody sees.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresDisplay.Condition.class)
@interface RequiresDisplay {

  /** Looks for a display. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (!GraphicsEnvironment.isHeadless() && Look.hasThai()) {
        return ConditionEvaluationResult.enabled("there is a display");
      }
      String missing =
          GraphicsEnvironment.isHeadless()
              ? "no display: run .ci/start-display and set DISPLAY"
              : "no font has Thai letters: install fonts-thai-tlwg";
      if ("true".equals(System.getenv("BAIDIAO_DISPLAY_REQUIRED"))) {
        throw new IllegalStateException("BAIDIAO_DISPLAY_REQUIRED=true, and " + missing);
      }
      System.out.println(context.getDisplayName() + " left out: " + missing);
      return ConditionEvaluationResult.disabled(missing);
    }
  }
}
