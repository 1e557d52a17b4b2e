package io.github.baidiao.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the value types of this SDK are generated: the implementation is hidden, the type's own
 * {@code builder()} is the only way in. For the SDK's own modules.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    // Without the mark of generated code, which would have to be on the class path of every user.
    allowedClasspathAnnotations = Override.class)
public @interface ValueStyle {}
