/**
 * What every module of Baidiao SDK builds on: values that check themselves ({@code identity}),
 * secrets that wipe themselves ({@code secret}), errors that tell the operator what to do ({@code
 * error}), events that are told in order ({@code event}) and one HTTP engine ({@code http}).
 *
 * <p>It knows no card and no agency.
 */
@NullMarked
package io.github.baidiao.core;

import org.jspecify.annotations.NullMarked;
