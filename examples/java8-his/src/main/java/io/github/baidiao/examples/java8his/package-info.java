/**
 * What a hospital program that still runs on Java 8 does with the sdk: proof that it can, run by
 * {@code .ci/run-java8} on a real Java 8. Each part of the sdk has its main call here.
 */
@NullMarked
package io.github.baidiao.examples.java8his;

import org.jspecify.annotations.NullMarked;
