/** What a hospital sets: one properties file, with no live address in it. */
@NullMarked
package io.github.baidiao.examples.didstation.settings;

import org.jspecify.annotations.NullMarked;
