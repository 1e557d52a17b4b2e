/**
 * What a station is told: where it listens, who may call, which reader, and where claim codes come
 * from.
 */
@NullMarked
package io.github.baidiao.examples.stationagent.settings;

import org.jspecify.annotations.NullMarked;
