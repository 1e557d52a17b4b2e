/**
 * Where rights and claim codes come from: {@code Nhso} is what the interface asks, with one
 * implementation for each case of {@code NhsoSource}; {@code Readings} binds a claim code to the
 * card that was read for it.
 */
@NullMarked
package io.github.baidiao.examples.stationagent.nhso;

import org.jspecify.annotations.NullMarked;
