package io.github.baidiao.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the value types of this SDK are generated: the implementation is hidden, the type's own
 * {@code builder()} is the only way in. For the SDK's own modules; it leaves no trace in class
 * files, where it would ask for the annotation processor on the class path of every user.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    // No mark of generated code either, for the same reason.
    allowedClasspathAnnotations = Override.class)
public @interface ValueStyle {}
