package io.github.baidiao.face.opencv;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

final class ModelsCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (BundledModel.class.getResource("models/mobilefacenet.tflite") != null) {
      return ConditionEvaluationResult.enabled("the models are there");
    }
    if ("true".equals(System.getenv("BAIDIAO_FACE_REQUIRED"))) {
      throw new IllegalStateException("BAIDIAO_FACE_REQUIRED=true, and there are no face models");
    }
    System.out.println(
        "[WARNING] Not tested, since there are no face models (no npm?): "
            + context.getRequiredTestClass().getSimpleName());
    return ConditionEvaluationResult.disabled("no face models");
  }
}
