/**
 * Many proofing stations at once, each with the real client, against the stub of the identity
 * provider: {@link io.github.baidiao.benchmarks.stations.StationLoad}.
 */
@NullMarked
package io.github.baidiao.benchmarks.stations;

import org.jspecify.annotations.NullMarked;
