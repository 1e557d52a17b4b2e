/** The window: one panel for each screen of the station. */
@NullMarked
package io.github.baidiao.examples.didstation.ui;

import org.jspecify.annotations.NullMarked;
