/** What the screens say, in Thai and English. */
@NullMarked
package io.github.baidiao.examples.didstation.text;

import org.jspecify.annotations.NullMarked;
