package io.github.baidiao.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.baidiao.core.error.ErrorCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes {@code docs/errors.md} from the codes that are in the sdk modules. */
final class ErrorCatalogue {
  private static final Locale THAI = Locale.forLanguageTag("th");

  private ErrorCatalogue() {}

  static List<ErrorCode> codes() {
    return House.SDK.stream()
        .filter(type -> type.isAssignableTo(ErrorCode.class))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isEnum())
        .map(JavaClass::reflect)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(ErrorCode.class::cast)
        .sorted(Comparator.comparing(ErrorCode::id))
        .toList();
  }

  static String markdown() {
    return """
        # Error codes

        <!-- Written by `mvn -B verify -pl .ci/house -am -Dbaidiao.docs.update=true`; do not edit. -->

        Every fault and every refusal has a code that keeps its meaning. `advice` tells the program what to
        do next: `RETRY_NOW` and `RETRY_LATER` repeat the same call, `ASK_USER` needs a person at the counter,
        `FIX_CONFIG` a setting, `CONTACT_SUPPORT` somebody else. The operator sees the text in Thai or
        English: what happened (the cause), and what to do (the remedy).

        รหัสแต่ละรหัสมีความหมายคงที่ทุกรุ่น ข้อความบอกผู้ปฏิบัติงานว่าเกิดอะไรขึ้น (สาเหตุ) และต้องทำอะไร (วิธีแก้)

        """
        + codes().stream().map(ErrorCatalogue::entry).collect(Collectors.joining("\n"));
  }

  private static String entry(ErrorCode code) {
    return "## %s\n\n`%s.%s` · advice `%s`\n\n| | cause | remedy |\n|---|---|---|\n| en | %s | %s |\n| th | %s | %s |\n"
        .formatted(
            code.id(),
            code.getClass().getSimpleName(),
            ((Enum<?>) code).name(),
            code.advice(),
            code.operatorText().whatHappened(Locale.ENGLISH),
            code.operatorText().whatToDo(Locale.ENGLISH),
            code.operatorText().whatHappened(THAI),
            code.operatorText().whatToDo(THAI));
  }
}
