package io.github.baidiao.face.opencv;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the real engine. Where the build found no npm there are no models: then it is left out,
 * and a line says so; with {@code BAIDIAO_FACE_REQUIRED=true} in the environment it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ModelsCondition.class)
@interface RequiresModels {}
