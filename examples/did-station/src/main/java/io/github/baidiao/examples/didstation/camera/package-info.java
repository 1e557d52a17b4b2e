/**
 * Where the pictures of the person at the counter come from: a webcam, or a folder where there is
 * none.
 */
@NullMarked
package io.github.baidiao.examples.didstation.camera;

import org.jspecify.annotations.NullMarked;
