/**
 * What comparing faces costs: {@link io.github.baidiao.benchmarks.face.FaceCalls} as a program sees
 * it, {@code FaceSteps} beside the engine step by step, the first comparison of a fresh process,
 * and the memory of ten thousand. The pictures are drawn, or those of a folder.
 */
@NullMarked
package io.github.baidiao.benchmarks.face;

import org.jspecify.annotations.NullMarked;
