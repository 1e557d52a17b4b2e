/**
 * The engine that comes with the library. {@link io.github.baidiao.face.opencv.OpenCvEngine} makes
 * it from {@link io.github.baidiao.face.opencv.OpenCvSettings}.
 *
 * <p>BlazeFace finds faces, FaceMesh lays 468 points over each, a similarity transform brings five
 * of them to their places in a square of 112 pixels, MobileFaceNet turns the square and its mirror
 * image into a template. OpenCV cuts the squares out, TensorFlow Lite runs the nets, one thread
 * each. The model files are in the jar, with a card that tells where they come from.
 */
@NullMarked
package io.github.baidiao.face.opencv;

import org.jspecify.annotations.NullMarked;
